using SchemaGen.Evaluation;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Json;

namespace SchemaGen.Analyzers.Tests.Schemas.Resolving;

/// <summary>Evaluates JSON texts by a resolved schema.</summary>
internal sealed class ResolvedEvaluation(string resolved)
{
    private readonly SchemaEvaluator _evaluator = SchemaEvaluator.Compile(Read(resolved));

    public Verdict Evaluate(string json) => _evaluator.Evaluate(Read(json));

    private static Instance Read(string json) => Read(JsonTree.Parse(json).Root!);

    private static Instance Read(JsonNode node)
    {
        switch (node)
        {
            case JsonObject json:
                var members = new ObjectBuilder();
                foreach (JsonMember member in json.Members)
                {
                    members.Add(member.Name, Read(member.Value));
                }

                return members.Build();
            case JsonArray array:
                return new ArrayInstance([.. array.Items.Select(Read)]);
            case JsonString text:
                return new StringInstance(text.Value);
            case JsonNumber number:
                return NumberInstance.Parse(number.Text);
            case JsonBoolean flag:
                return LiteralInstance.Of(flag.Value);
            default:
                return LiteralInstance.Null;
        }
    }
}
