using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Evaluation.References;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>$dynamicRef</c> to a <c>$dynamicAnchor</c> (Core, 8.2.3.2): leads to the anchor of that name in the outermost resource of the dynamic scope.</summary>
/// <param name="anchor">The name of the anchor.</param>
/// <param name="initial">The schema that the reference leads to by itself.</param>
/// <param name="schemaIn">Returns the schema at the anchor in a resource.</param>
internal sealed class DynamicRefKeyword(string anchor, CompiledSchema initial, Func<SchemaResource, CompiledSchema> schemaIn) : Keyword
{
    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        CompiledSchema schema = run.Outermost(anchor) is { } resource ? schemaIn(resource) : initial;
        return schema.Evaluate(instance, run, evaluated);
    }
}
