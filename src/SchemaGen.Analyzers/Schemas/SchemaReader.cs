using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Instances;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Locating;
using SchemaGen.Schemas.Overlays;
using SchemaGen.Schemas.Resolving;
using SchemaGen.Schemas.Shapes;
using SchemaGen.Schemas.Unions;

namespace SchemaGen.Schemas;

/// <summary>Reads a schema file: text to input model, with all diagnostics of the file.</summary>
internal static class SchemaReader
{
    /// <summary>Reads any text; never throws. Continues after an error, so that one reading finds them all.</summary>
    /// <param name="text">The file.</param>
    /// <param name="inputPointer">The JSON Pointer to the input schema, where the document holds more than that.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="library">The files that it may refer to; null for none.</param>
    /// <param name="isStrict">Whether the schema is read by the letter, so that <c>properties</c> and <c>items</c> do not imply a type.</param>
    /// <param name="isShared">Whether the file need not describe an input, because others refer to it.</param>
    /// <param name="readsProse">Whether rules are read from descriptions.</param>
    /// <param name="overlay">The overlay that stands beside the file; null where there is none.</param>
    /// <param name="notesProse">Whether the rules that are read from descriptions are told (SG0009). Who makes a record need not know them.</param>
    public static SchemaReadResult Read(
        string text, string? inputPointer = null, string path = "", SchemaLibrary? library = null, bool isStrict = false, bool isShared = false, bool readsProse = true, string? overlay = null, bool notesProse = true)
    {
        if (overlay is not null)
        {
            return ReadOverlaid(OverlaidSchema.Create(text, overlay, path), inputPointer, path, library, isStrict, isShared, readsProse, notesProse);
        }

        JsonReadResult json = JsonTree.Parse(text);
        var diagnostics = new DiagnosticBag(text, notesProse);
        if (!json.IsValid && YamlText.Is(path, text))
        {
            diagnostics.AddJson(new JsonDiagnostic(JsonDiagnosticKind.Syntax, json.Diagnostics[0].Span, YamlText.Message));
            return new SchemaReadResult(null, diagnostics.InFileOrder(), LeadsOut: false, [], []);
        }

        foreach (JsonDiagnostic diagnostic in json.Diagnostics)
        {
            diagnostics.AddJson(diagnostic);
        }

        if (json.Root is null)
        {
            return new SchemaReadResult(null, diagnostics.InFileOrder(), LeadsOut: false, [], []);
        }

        string? pointer = inputPointer is null ? null : JsonPointer.FromFragment(inputPointer) ?? inputPointer;
        EmbeddedSchema embedded = EmbeddedSchema.Find(json.Root, pointer);
        var document = new SchemaDocument(embedded.Root, diagnostics, new SchemaSource(path, text.Length, library ?? SchemaLibrary.Empty, json.Root), isStrict, readsProse);
        var context = new ReadingContext(document, isStrict);
        InputModel? model = InputLocator.Find(document, context.Composer, json.IsValid && !isShared, pointer, embedded) is { } input ? ReadInput(context, input) : null;
        if (model is null && InputLocator.HoldsDefinitionsOnly(document.Root))
        {
            ReadForFaults(context, document);
        }
        else if (model is null && isShared && document.Root is JsonObject shared)
        {
            ShapeReader.Read(context, context.Composer.Compose(new SchemaNode(shared, document.LocationOf(shared.Span), document)), hasOwnDescription: true);
            context.Instances.Report(new InstanceCheck(ObjectsOf(ReadDefinitions(context))));
        }

        return new SchemaReadResult(
            model is not null && diagnostics.NeedsEvaluation ? model with { IsEvaluated = true } : model, diagnostics.InFileOrder(), document.Documents.LeadsOut, diagnostics.EvaluatedInFileOrder(), document.Documents.References);
    }

    private static SchemaReadResult ReadOverlaid(OverlaidSchema overlaid, string? inputPointer, string path, SchemaLibrary? library, bool isStrict, bool isShared, bool readsProse, bool notesProse)
    {
        SchemaReadResult result = Read(overlaid.Text, inputPointer, path, library, isStrict, isShared, readsProse, notesProse: notesProse);
        return result with { Diagnostics = overlaid.Locate(result.Diagnostics, overlaid.Faults), Evaluated = overlaid.Locate(result.Evaluated, []) };
    }

    /// <summary>Reads the definitions for their diagnostics only: nothing is generated from them here, but the files that refer to them rely on them.</summary>
    private static void ReadForFaults(ReadingContext context, SchemaDocument document)
    {
        foreach (string keyword in new[] { KeywordNames.Defs, KeywordNames.Definitions })
        {
            foreach (JsonMember member in (((JsonObject)document.Root)[keyword] as JsonObject)?.Members ?? [])
            {
                if (member.Value is JsonObject schema)
                {
                    ShapeReader.Read(context, context.Composer.Compose(new SchemaNode(schema, document.LocationOf(schema.Span), document)), hasOwnDescription: true);
                }
            }
        }

        context.Instances.Report(new InstanceCheck(ObjectsOf(ReadDefinitions(context))));
    }

    private static InputModel? ReadInput(ReadingContext context, LocatedInput input)
    {
        SchemaNode schema = input.Composed;
        TypeReader.Read(schema);
        KeywordSet keywords = KeywordSet.Read(schema);
        context.Definitions.AddInput(schema);
        KeywordLint.Report(schema, isRecord: true);
        var model = new InputModel(
            schema.ReadText(KeywordNames.Title),
            schema.ReadText(KeywordNames.Description),
            schema.ReadFlag(KeywordNames.Deprecated) == true,
            ObjectReader.ReadFixed(context, schema, keywords.Object, hasOwnDescription: false),
            ReadDefinitions(context).ToEquatableArray(),
            ResolvedSchema.Write(schema.Document, input.Written, context.IsStrict));
        if (context.UnionsOfObjects.Count > 0)
        {
            model = Discriminators.Mark(model, context.UnionsOfObjects);
        }

        if (!context.Instances.IsWaiting)
        {
            return model;
        }

        Dictionary<string, ObjectShape> objects = ObjectsOf(model.Definitions);
        objects.Add(DefinitionTable.Input, model.Root);
        var check = new InstanceCheck(objects);
        context.Instances.Report(check);
        return DeferredDefaults.Convert(model, check);
    }

    private static Dictionary<string, ObjectShape> ObjectsOf(IEnumerable<DefinitionModel> definitions) =>
        definitions.ToDictionary(static definition => definition.Key, static definition => definition.Shape, StringComparer.Ordinal);

    /// <summary>Reads the definitions one after the other, not one inside the other: a chain of a thousand must not become a deep recursion.</summary>
    private static List<DefinitionModel> ReadDefinitions(ReadingContext context)
    {
        List<DefinitionModel> models = [];
        while (context.Definitions.TryTakeUnread(out string key, out SchemaNode? schema))
        {
            KeywordLint.Report(schema, isRecord: true);
            models.Add(new DefinitionModel(key, DefinitionTable.NameOf(schema.Document.Documents, key, schema.Json.Span), ObjectReader.ReadFixed(context, schema, KeywordSet.Read(schema).Object, hasOwnDescription: true)));
        }

        return models;
    }
}
