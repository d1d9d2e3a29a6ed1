using System.Reflection;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>Runs a program with all its inputs, and notes each record that an initialiser made: what <c>Validate()</c> says of the inputs that came of it.</summary>
internal sealed class Recorder(IReadOnlyDictionary<int, string[]> assignments)
{
    private static readonly bool[] s_flags = [false, true];
    private static readonly int[] s_numbers = [-1, 1, 3, 6];

    private readonly Dictionary<(int Run, int Serial), MadeRecord> _made = [];
    private int _run;

    /// <summary>The records that all complete runs made.</summary>
    public IEnumerable<MadeRecord> Made => _made.Values;

    /// <summary>Whether a run was given up, because it took too long.</summary>
    public bool IsExhausted { get; private set; }

    public void Run(Type watch, Type sink, MethodInfo program)
    {
        Set(watch, "OnInput", (int place, int serial, IModelInput input) => Add(place, serial, input, ""));
        Set(watch, "OnOptions", (int place, int serial, IModelInput input) => Add(place, serial, input, "/options"));
        Set(sink, "OnSeen", ((int Place, int Serial)[] trace, (int Place, int Serial)[]? options, IModelInput input) => See(trace, options, input));
        var run = program.CreateDelegate<Action<bool, bool, bool, bool, int>>();
        var start = watch.GetMethod("Start")!.CreateDelegate<Action>();
        FieldInfo exhausted = watch.GetField("IsExhausted")!;
        foreach ((bool a, bool b, bool c, bool d, int k) in Inputs())
        {
            start();
            _run++;
            try
            {
                run(a, b, c, d, k);
            }
            catch (Exception)
            {
                // What was made until then, was made.
            }

            if ((bool)exhausted.GetValue(null)!)
            {
                IsExhausted = true;
                foreach (var key in _made.Keys.Where(key => key.Run == _run).ToArray())
                {
                    _made.Remove(key);
                }
            }
        }
    }

    private static void Set<T>(Type type, string field, T value) => type.GetField(field)!.SetValue(null, value);

    private static IEnumerable<(bool A, bool B, bool C, bool D, int K)> Inputs() =>
        from a in s_flags from b in s_flags from c in s_flags from d in s_flags from k in s_numbers select (a, b, c, d, k);

    private void Add(int place, int serial, IModelInput input, string owner) =>
        _made[(_run, serial)] = new MadeRecord(place, [.. Flaws(input, owner).Select(flaw => (flaw.Rule, flaw.Property))]);

    private void See((int Place, int Serial)[] trace, (int Place, int Serial)[]? options, IModelInput input)
    {
        See(trace, input, "");
        See(options ?? [], input, "/options");
    }

    /// <summary>Each flaw is that of the initialiser which assigned the property last.</summary>
    private void See((int Place, int Serial)[] trace, IModelInput input, string owner)
    {
        foreach ((_, int serial) in trace)
        {
            Of(serial).IsSeen = true;
        }

        foreach ((int rule, string property) in Flaws(input, owner))
        {
            if (Array.FindLast(trace, step => assignments[step.Place].Contains(property)) is { Serial: > 0 } last)
            {
                Of(last.Serial).Seen.Add((rule, property));
            }
        }
    }

    private MadeRecord Of(int serial) => _made[(_run, serial)];

    private static IEnumerable<(int Rule, string Property)> Flaws(IModelInput input, string owner) =>
        from violation in input.Validate()
        where violation.Pointer.StartsWith(owner + "/", StringComparison.Ordinal)
        let property = violation.Pointer[(owner.Length + 1)..].Split('/')
        where owner.Length > 0 || property[0] != "options"
        select (Rule(violation.Keyword), property[0]);

    private static int Rule(string keyword) => keyword switch
    {
        "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" => 1,
        "minItems" or "maxItems" => 2,
        "minLength" or "maxLength" => 3,
        "pattern" => 4,
        "dependentRequired" => 5,
        "enum" => 6,
        "multipleOf" => 7,
        "uniqueItems" => 8,
        "required" => 9,
        "type" => 1,
        "format" => 14,
        _ => throw new ArgumentOutOfRangeException(nameof(keyword), keyword, null),
    };
}

/// <summary>A record that one execution of an initialiser made.</summary>
/// <param name="Place">The initialiser.</param>
/// <param name="Own">What is wrong with it as it is.</param>
internal sealed record MadeRecord(int Place, IReadOnlyList<(int Rule, string Property)> Own)
{
    /// <summary>Whether an input that came of it was shown.</summary>
    public bool IsSeen { get; set; }

    /// <summary>What this initialiser made wrong in the inputs that came of it.</summary>
    public HashSet<(int Rule, string Property)> Seen { get; } = [];

    /// <summary>Whether the flaw is in an input that came of it.</summary>
    public bool Shows(Flaw flaw) => Seen.Contains((flaw.Rule, flaw.Property));

    /// <summary>Whether the flaw is in it. Of a record that was shown to nobody, nor the base of one that was, it has to be its own.</summary>
    public bool Has(Flaw flaw) => Shows(flaw) || Own.Contains((flaw.Rule, flaw.Property));
}
