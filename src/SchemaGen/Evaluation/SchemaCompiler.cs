using System.Collections.Concurrent;
using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Evaluation.Keywords;
using SchemaGen.Evaluation.References;

namespace SchemaGen.Evaluation;

/// <summary>Makes the keywords of schemas. What cannot be a value of a keyword counts as absent.</summary>
internal sealed class SchemaCompiler(SchemaResources resources) : ISchemaCompiler
{
    /// <summary>References that lead to references only are followed at once, but not for ever.</summary>
    private const int MaximumHops = 16;

    private readonly ConcurrentDictionary<(Instance Schema, SchemaResource Resource), CompiledSchema> _schemas = new();

    public CompiledSchema Get(Instance schema, SchemaResource resource)
    {
        for (int i = 0; i < MaximumHops && !resources.HasDynamicAnchors && SchemaMembers.OnlyReference(schema) is { } reference && resources.Find(reference, resource) is var (target, inner); i++)
        {
            (schema, resource) = (target, inner);
        }

        // A resource inside of another one has another base for its references.
        resource = resources.Of(schema) ?? resource;
        return _schemas.GetOrAdd((schema, resource), key => new CompiledSchema(this, key.Schema, key.Resource));
    }

    public Keyword[] Compile(CompiledSchema schema)
    {
        if (schema.Source is not ObjectInstance source)
        {
            return [];
        }

        var members = new SchemaMembers(source, this, schema.Resource);
        var keywords = new List<Keyword>();
        if (schema.Resource.HasAssertions)
        {
            AssertionCompiler.Compile(members, keywords);
        }

        ApplicatorCompiler.Compile(members, keywords);
        AddReferences(members, keywords);
        schema.AsksForEvaluated = AddUnevaluated(members, keywords);
        return keywords.ToArray();
    }

    /// <summary>Adds the keywords that ask what the others have evaluated; false where there are none.</summary>
    private static bool AddUnevaluated(SchemaMembers members, List<Keyword> keywords)
    {
        bool asks = false;
        if (members.Schema(KeywordNames.UnevaluatedItems) is { } items)
        {
            asks |= !items.IsPlainlyTrue;
            keywords.Add(items.IsPlainlyTrue ? new AllEvaluatedKeyword(JsonValueTypes.Array) : new UnevaluatedItemsKeyword(items));
        }

        if (members.Schema(KeywordNames.UnevaluatedProperties) is { } properties)
        {
            asks |= !properties.IsPlainlyTrue;
            keywords.Add(properties.IsPlainlyTrue ? new AllEvaluatedKeyword(JsonValueTypes.Object) : new UnevaluatedPropertiesKeyword(properties));
        }

        return asks;
    }

    private void AddReferences(SchemaMembers members, List<Keyword> keywords)
    {
        if (members.Text(KeywordNames.Ref) is { } reference)
        {
            keywords.Add(Find(reference, members.Resource) is { } target ? new AllOfKeyword([target]) : new UnresolvedRefKeyword());
        }

        if (members.Text(KeywordNames.DynamicRef) is not { } dynamicReference)
        {
            return;
        }

        if (Find(dynamicReference, members.Resource) is not { } initial)
        {
            keywords.Add(new UnresolvedRefKeyword());
            return;
        }

        string anchor = UriReference.Fragment(dynamicReference);
        bool isDynamic = initial.Resource.DynamicAnchors.TryGetValue(anchor, out Instance? anchored) && ReferenceEquals(anchored, initial.Source);
        keywords.Add(isDynamic ? new DynamicRefKeyword(anchor, initial, resource => Get(resource.DynamicAnchors[anchor], resource)) : new AllOfKeyword([initial]));
    }

    private CompiledSchema? Find(string reference, SchemaResource resource) =>
        resources.Find(reference, resource) is var (target, inner) ? Get(target, inner) : null;
}
