using SchemaGen.Constraints;
using SchemaGen.Evaluation;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Json;
using SchemaGen.Schemas.Evaluating;

namespace SchemaGen.Analysis.Constraints.Rules;

/// <summary>A rule between the members of a record, as its <c>[ModelRule]</c> states it. It is compiled when the first object is checked.</summary>
internal sealed class ObjectRule
{
    private readonly Lazy<SchemaEvaluator> _evaluator;

    /// <param name="schema">The fragment of JSON Schema.</param>
    /// <param name="message">The sentence.</param>
    public ObjectRule(JsonObject schema, string message)
    {
        Schema = schema;
        Message = message;
        Members = RuleMembers.Of(schema);
        _evaluator = new Lazy<SchemaEvaluator>(() => SchemaEvaluator.Compile(NodeInstances.Of(schema)));
    }

    /// <summary>The fragment of JSON Schema.</summary>
    public JsonObject Schema { get; }

    /// <summary>The sentence, without a full stop.</summary>
    public string Message { get; }

    /// <summary>The members that it is about.</summary>
    public RuleMembers Members { get; }

    /// <summary>The name in JSON of the member that has no effect where the rule is broken; null where the input is refused.</summary>
    public string? Ignored { get; init; }

    /// <summary>The words of the schema's prose that it was read from; null where a keyword states it.</summary>
    public string? Source { get; init; }

    /// <summary>Whether it only says that members require others, which the properties' own attributes say too (SG1005).</summary>
    public bool IsCompanion => Schema.Members is [{ Name: KeywordNames.DependentRequired }];

    /// <summary>Evaluates the rule over what is known of an object.</summary>
    public Verdict Evaluate(ObjectInstance instance) => _evaluator.Value.Evaluate(instance);
}
