using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Evaluation.References;

namespace SchemaGen.Evaluation.Engine;

/// <summary>A schema that evaluates instances.</summary>
/// <param name="compiler">Compiles the keywords.</param>
/// <param name="source">The schema as it is written.</param>
/// <param name="resource">The resource in which it stands.</param>
internal sealed class CompiledSchema(ISchemaCompiler compiler, Instance source, SchemaResource resource)
{
    private Keyword[]? _keywords;

    public Instance Source { get; } = source;

    public SchemaResource Resource { get; } = resource;

    /// <summary>Whether one of the keywords asks what the others have evaluated.</summary>
    public bool AsksForEvaluated { get; set; }

    /// <summary>The keywords in the order of their evaluation.</summary>
    public Keyword[] Keywords => _keywords ??= compiler.Compile(this);

    /// <summary>Whether the schema is <c>false</c>, which no value satisfies.</summary>
    public bool IsFalse => ReferenceEquals(Source, LiteralInstance.False);

    /// <summary>Whether the schema is <c>true</c> or <c>{}</c>. Nothing is compiled for the answer.</summary>
    public bool IsPlainlyTrue => ReferenceEquals(Source, LiteralInstance.True) || Source is ObjectInstance { Names.Length: 0 };

    /// <summary>Evaluates an instance.</summary>
    public Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        if (IsFalse)
        {
            run.Violation(KeywordNames.Not, ConstraintMessages.Forbidden, "", "");
            return Verdict.Invalid;
        }

        Keyword[] keywords = Keywords;
        if (keywords.Length == 0)
        {
            return Verdict.Valid;
        }

        if (run.IsCollecting && !run.Describes)
        {
            return EvaluateUndescribed(instance, run, evaluated);
        }

        if (ReferenceEquals(instance, UnknownInstance.Deep) || !run.TryEnter())
        {
            evaluated?.MarkPossible();
            return Verdict.Unknown;
        }

        Verdict verdict = run.Remembers ? EvaluateOnce(keywords, instance, run, evaluated) : EvaluateInScope(keywords, instance, run, evaluated);
        run.Leave();
        return verdict;
    }

    private Verdict EvaluateUndescribed(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        Verdict verdict = run.Test(this, instance, evaluated);
        if (verdict == Verdict.Invalid)
        {
            run.Violation(KeywordNames.AllOf, ConstraintMessages.Refused, InstanceText.Of(instance), "");
        }

        return verdict;
    }

    /// <summary>Evaluates an instance, or recalls the result of the last time.</summary>
    private Verdict EvaluateOnce(Keyword[] keywords, Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        if (run.TryRecall(this, instance, evaluated, out Verdict verdict))
        {
            return verdict;
        }

        EvaluatedParts? own = evaluated is null ? null : EvaluatedParts.Of(instance);
        verdict = EvaluateInScope(keywords, instance, run, own);
        evaluated?.Add(own!, Verdict.Valid);
        run.Remember(this, instance, verdict, own is not null, own);
        return verdict;
    }

    private Verdict EvaluateInScope(Keyword[] keywords, Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        SchemaResource? entered = run.Enter(Resource);
        Verdict verdict = instance.Cases is { } cases ? EvaluateCases(cases, run)
            : AsksForEvaluated ? EvaluateAsking(keywords, instance, run, evaluated)
            : Evaluate(keywords, instance, run, evaluated);
        run.Leave(entered);
        return verdict;
    }

    private static Verdict Evaluate(Keyword[] keywords, Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        Verdict verdict = Verdict.Valid;
        JsonValueTypes types = instance.Types;
        foreach (Keyword keyword in keywords)
        {
            if ((keyword.Types & types) != 0)
            {
                Verdict next = keyword.Evaluate(instance, run, evaluated);
                if (next < verdict)
                {
                    verdict = next;
                    if (next == Verdict.Invalid && !run.IsCollecting)
                    {
                        break;
                    }
                }
            }
        }

        return verdict;
    }

    /// <summary>Evaluates a schema that sees what its own keywords evaluated, and not what those around it did.</summary>
    private static Verdict EvaluateAsking(Keyword[] keywords, Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        var own = EvaluatedParts.Of(instance);
        Verdict verdict = Evaluate(keywords, instance, run, own);
        evaluated?.Add(own, Verdict.Valid);
        return verdict;
    }

    private Verdict EvaluateCases(IReadOnlyList<Instance> cases, EvaluationRun run)
    {
        Verdict? verdict = null;
        foreach (Instance one in cases)
        {
            Verdict next = Evaluate(one, run, null);
            verdict = verdict is { } before ? Verdicts.Either(before, next) : next;
            if (verdict == Verdict.Unknown)
            {
                break;
            }
        }

        return verdict ?? Verdict.Unknown;
    }
}
