using System.Text;
using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Engine;

// The violations, and where the evaluation stands in the instance.
internal sealed partial class EvaluationRun
{
    /// <summary>A value that breaks everything is not described to the end.</summary>
    private const int MaximumViolations = 1000;

    private List<PathPart>? _path;
    private List<SchemaViolation>? _violations;

    // Where the evaluation stands, while it collects.
    private List<PathPart> Path => _path ??= [];

    /// <summary>Whether violations are collected, so that the evaluation goes on after the first.</summary>
    public bool IsCollecting => _violations is not null;

    /// <summary>Evaluates an instance, and returns what is wrong with it as well.</summary>
    public Verdict Collect(CompiledSchema schema, Instance instance, EvaluatedParts? evaluated, out List<SchemaViolation> violations)
    {
        List<SchemaViolation>? outer = _violations;
        List<ActiveCondition>? outerConditions = _conditions;
        _violations = violations = [];
        _conditions = null;
        Verdict verdict = schema.Evaluate(instance, this, evaluated);
        _violations = outer;
        _conditions = outerConditions;
        return verdict;
    }

    /// <summary>Evaluates an instance of which only the verdict counts.</summary>
    public Verdict Test(CompiledSchema schema, Instance instance, EvaluatedParts? evaluated)
    {
        List<SchemaViolation>? outer = _violations;
        _violations = null;
        Verdict verdict = schema.Evaluate(instance, this, evaluated);
        _violations = outer;
        return verdict;
    }

    /// <summary>Runs a part of an evaluation of which only the verdict counts.</summary>
    public Verdict TestPart(Func<Verdict> evaluate)
    {
        List<SchemaViolation>? outer = _violations;
        _violations = null;
        Verdict verdict = evaluate();
        _violations = outer;
        return verdict;
    }

    /// <summary>Evaluates the value of a member.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">The name of the member.</param>
    /// <param name="value">Its value.</param>
    /// <param name="isOfMap">Whether the object has no members of its own, so that the value is one among others.</param>
    public Verdict EvaluateMember(CompiledSchema schema, string name, Instance value, bool isOfMap = false)
    {
        if (_violations is null)
        {
            return schema.Evaluate(value, this, null);
        }

        Path.Add(new PathPart(isOfMap ? PathKind.Value : PathKind.Member, name, -1));
        Verdict verdict = schema.Evaluate(value, this, null);
        Path.RemoveAt(Path.Count - 1);
        return verdict;
    }

    /// <summary>Evaluates an item.</summary>
    public Verdict EvaluateItem(CompiledSchema schema, int index, Instance item)
    {
        if (_violations is null)
        {
            return schema.Evaluate(item, this, null);
        }

        Path.Add(new PathPart(PathKind.Item, "", index));
        Verdict verdict = schema.Evaluate(item, this, null);
        Path.RemoveAt(Path.Count - 1);
        return verdict;
    }

    /// <summary>Adds a violation of the value at which the evaluation stands, where violations are collected.</summary>
    public void Violation(string keyword, string template, string found, string expected)
    {
        if (_violations is { Count: < MaximumViolations })
        {
            _violations.Add(Create(keyword, template, found, expected));
        }
    }

    /// <summary>Adds a violation of a member, or of one that is missing.</summary>
    public void MemberViolation(string name, string keyword, string template, string found, string expected, string? companion = null)
    {
        if (_violations is { Count: < MaximumViolations })
        {
            Path.Add(new PathPart(PathKind.Member, name, -1));
            _violations.Add(Create(keyword, template, found, expected) with { Companion = companion });
            Path.RemoveAt(Path.Count - 1);
        }
    }

    /// <summary>Adds a violation of the name of a member.</summary>
    public void NameViolation(string name, string template, string found, string expected)
    {
        if (_violations is { Count: < MaximumViolations })
        {
            Path.Add(new PathPart(PathKind.Name, name, -1));
            _violations.Add(Create(KeywordNames.PropertyNames, template, found, expected));
            Path.RemoveAt(Path.Count - 1);
        }
    }

    /// <summary>Adds a violation of an item.</summary>
    public void ItemViolation(int index, string keyword, string template)
    {
        if (_violations is { Count: < MaximumViolations })
        {
            Path.Add(new PathPart(PathKind.Item, "", index));
            _violations.Add(Create(keyword, template, "", ""));
            Path.RemoveAt(Path.Count - 1);
        }
    }

    private SchemaViolation Create(string keyword, string template, string found, string expected) =>
        new(Pointer(), keyword, template, Subject(), found, expected) { Condition = DescribeConditions() };

    private ViolationSubject Subject()
    {
        ViolationSubject subject = default;
        for (int i = Path.Count - 1; i >= 0 && subject.Name is null; i--)
        {
            subject = Path[i].Kind switch
            {
                PathKind.Item => subject.InItem(),
                PathKind.Value => subject.InValue(Path[i].Name),
                PathKind.Name => ViolationSubject.OfName(Path[i].Name),
                _ => subject.InMember(Path[i].Name),
            };
        }

        return subject;
    }

    private string Pointer()
    {
        var pointer = new StringBuilder();
        foreach (PathPart part in Path)
        {
            pointer.Append('/').Append(part.Kind == PathKind.Item ? ConstraintMessages.Number(part.Index) : part.Name.Replace("~", "~0").Replace("/", "~1"));
        }

        return pointer.ToString();
    }

    private enum PathKind
    {
        Member,
        Value,
        Name,
        Item,
    }

    private readonly record struct PathPart(PathKind Kind, string Name, int Index);
}
