using System.Text;
using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Engine;

// The violations, and where the evaluation stands in the instance.
internal sealed partial class EvaluationRun
{
    /// <summary>A value that breaks everything is not described to the end.</summary>
    private const int MaximumViolations = 1000;

    private List<(string? Name, int Index)>? _path;
    private List<SchemaViolation>? _violations;

    // Where the evaluation stands, while it collects.
    private List<(string? Name, int Index)> Path => _path ??= [];

    /// <summary>Whether violations are collected, so that the evaluation goes on after the first.</summary>
    public bool IsCollecting => _violations is not null;

    /// <summary>Evaluates an instance, and returns what is wrong with it as well.</summary>
    public Verdict Collect(CompiledSchema schema, Instance instance, EvaluatedParts? evaluated, out List<SchemaViolation> violations)
    {
        List<SchemaViolation>? outer = _violations;
        _violations = violations = [];
        Verdict verdict = schema.Evaluate(instance, this, evaluated);
        _violations = outer;
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
    public Verdict EvaluateMember(CompiledSchema schema, string name, Instance value)
    {
        if (_violations is null)
        {
            return schema.Evaluate(value, this, null);
        }

        Path.Add((name, -1));
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

        Path.Add((null, index));
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
            Path.Add((name, -1));
            _violations.Add(Create(keyword, template, found, expected) with { Companion = companion });
            Path.RemoveAt(Path.Count - 1);
        }
    }

    /// <summary>Adds a violation of an item.</summary>
    public void ItemViolation(int index, string keyword, string template)
    {
        if (_violations is { Count: < MaximumViolations })
        {
            Path.Add((null, index));
            _violations.Add(Create(keyword, template, "", ""));
            Path.RemoveAt(Path.Count - 1);
        }
    }

    private SchemaViolation Create(string keyword, string template, string found, string expected)
    {
        string? name = null;
        for (int i = Path.Count - 1; i >= 0 && name is null; i--)
        {
            name = Path[i].Name;
        }

        bool isItem = Path.Count > 0 && Path[Path.Count - 1].Name is null;
        return new SchemaViolation(Pointer(), keyword, isItem ? ConstraintMessages.OfItem(template) : template, name, found, expected);
    }

    private string Pointer()
    {
        var pointer = new StringBuilder();
        foreach ((string? name, int index) in Path)
        {
            pointer.Append('/');
            if (name is null)
            {
                pointer.Append(ConstraintMessages.Number(index));
            }
            else
            {
                pointer.Append(name.Replace("~", "~0").Replace("/", "~1"));
            }
        }

        return pointer.ToString();
    }
}
