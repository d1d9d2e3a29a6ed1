using SchemaGen.Generation.Inputs;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering.Checks;
using SchemaGen.Generation.Rendering.Defaults;
using SchemaGen.Generation.Rendering.Documentation;
using SchemaGen.Generation.Rendering.Drafts;
using SchemaGen.Generation.Rendering.Rules;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering;

/// <summary>Makes the contents of a generated file from a model and its target.</summary>
internal sealed class RecordFileBuilder
{
    private readonly RecordTarget _target;
    private readonly TypeCatalog _types;
    private readonly SharedFields _shared;
    private readonly SharedDefaults _defaults;
    private readonly PropertyBuilder _properties;
    private readonly Queue<NestedRecord> _nested = new();

    private RecordFileBuilder(InputModel model, RecordTarget target)
    {
        _target = target;
        _types = new TypeCatalog(target);
        _shared = new SharedFields(RecordFile.WireOf(target));
        _defaults = new SharedDefaults(RecordFile.WireOf(target));

        // A queue, not a recursion: a schema may nest as deep as the reader allows.
        var checks = new CheckBuilder(_shared);
        _properties = new PropertyBuilder(
            new TypeMapper(_types, target, model, checks, RecordFile.WireOf(target), _nested.Enqueue), checks, _shared, _defaults, target);
    }

    /// <summary>The files for a schema: none where it could not be read, several where several records are declared for it.</summary>
    public static IReadOnlyList<RecordFile> Build(SchemaReading reading, GenerationPlan plan)
    {
        List<RecordFile> files = [];
        if (reading.Model is { } model)
        {
            foreach (RecordTarget target in plan.TargetsOf(reading.Item.Path, reading.Item.Slug))
            {
                RecordFile file = Build(model, target);
                files.Add(reading.Notes is { } notes ? NarrowedBounds.AddTo(file, notes.Narrowed) with { Removed = RemovedMembers.Of(model, file, notes.Removed) } : file);
            }
        }

        return files;
    }

    /// <summary>The file for a model and its target.</summary>
    public static RecordFile Build(InputModel model, RecordTarget target) => new RecordFileBuilder(model, target).Build(model);

    private RecordFile Build(InputModel model)
    {
        string slug = XmlText.Code(_target.Slug);
        string told = DocumentationBuilder.Summary(model.Description ?? model.Root.Description, model.Title ?? model.Root.Title, "");
        RecordType input = Record(new NestedRecord(model.Root, _target.Name, Levels: 0), _target.Stem, $"Input of the model {slug}.", told, InputAttributes(model), model);
        List<RecordType> records = [input];
        var made = new Dictionary<string, MadeRecord>(StringComparer.Ordinal) { { input.Name, new MadeRecord(model.Root, input) } };
        while (_nested.Count > 0)
        {
            NestedRecord next = _nested.Dequeue();
            string summary = DocumentationBuilder.TypeSummary(next.Shape.Description, next.Shape.Title, $"An object in the input of the model {slug}.");
            RecordType record = Record(next, next.Name, summary, DocumentationBuilder.NamedAfter(_target), [$"{Library}ModelObject({Literal.Text(_target.Slug)})"]);
            records.Add(record);
            made.Add(record.Name, new MadeRecord(next.Shape, record));
        }

        if (_target.HasDraft)
        {
            records = new DraftBuilder(made).AddTo(records);
        }

        // Last, for a default may be an object of a record that is met after it.
        EquatableArray<SharedDefault> defaults = _defaults.Build(new DefaultBuilder(made));
        return new RecordFile(
            _target, records.ToEquatableArray(), _types.Enums, _types.OpenEnums, _types.Unions, _shared.Fields, defaults);
    }

    private List<string> InputAttributes(InputModel model)
    {
        var attributes = new List<string>();
        if (!_target.IsDeclared)
        {
            attributes.Add($"{Library}ModelInput({Literal.Text(_target.Slug)})");
        }

        if (_target.HasConstructor)
        {
            attributes.Add($"{Services}HasConstructor");
        }

        if (model.IsDeprecated)
        {
            attributes.Add(PropertyBuilder.Obsolete);
        }

        return attributes;
    }

    /// <summary>Makes a record; that of the input, where its model is given.</summary>
    private RecordType Record(
        NestedRecord nested, string stem, string summary, string remarks, List<string> attributes, InputModel? input = null)
    {
        (ObjectShape shape, string name, int levels) = nested;
        string fullName = _types.FullName(name);
        if (input is null || _target.JsonConverter is null)
        {
            attributes.Add($"{Serialization}JsonConverter(typeof({Services}ModelJsonConverter<{fullName}>))");
        }

        attributes.Add(GeneratedCode.Attribute);
        IReadOnlyList<RenderedRule> stated = RuleBuilder.Build(shape);
        foreach (RenderedRule rule in stated)
        {
            attributes.Add(rule.Attribute);
        }

        (EquatableArray<RecordProperty> properties, AdditionalProperty? additional) = _properties.Build(shape, stated, name, stem, levels, RecordFile.WireOf(_target), isOfInput: input is not null);
        EquatableArray<string> rules = default;
        if (shape.Conditions.Count > 0)
        {
            rules = ConditionBuilder.OfRecord(_shared, shape, properties, additional).Build(shape.Conditions).ToEquatableArray();
            string asked = string.Join(" ", shape.Conditions.Select(static rule => XmlText.Escape($"Asks that {ConditionWords.Of(rule)}.")));
            remarks = remarks.Length == 0 ? asked : remarks + " " + asked;
        }

        return new RecordType(
            name, fullName, summary, remarks, attributes.ToEquatableArray(), properties, rules, additional, input is null ? null : Literal.Json(input.ResolvedSchema), input is { IsEvaluated: true });
    }
}

/// <summary>A record that is still to be made.</summary>
/// <param name="Shape">The object.</param>
/// <param name="Name">Its name.</param>
/// <param name="Levels">How many properties the name tells, one inside the other.</param>
internal sealed record NestedRecord(ObjectShape Shape, string Name, int Levels);
