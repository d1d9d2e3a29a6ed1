using System.Reflection;
using System.Runtime.ExceptionServices;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>Runs a program with all its inputs, and notes each record that an initializer made: what <c>Validate()</c> says of the inputs that came of it.</summary>
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
        Set(watch, "OnInput", ((int Place, int Serial)[] trace, IModelInput input) => Add(trace, input, ""));
        Set(watch, "OnOptions", ((int Place, int Serial)[] trace, IModelInput input) => Add(trace, input, "/options"));
        Set(sink, "OnSeen", ((int Place, int Serial)[] trace, (int Place, int Serial)[]? options, IModelInput input) => See(trace, options, input));
        var run = program.CreateDelegate<Action<bool, bool, bool, bool, int>>();
        var start = watch.GetMethod("Start")!.CreateDelegate<Action>();
        FieldInfo exhausted = watch.GetField("IsExhausted")!;
        foreach ((bool a, bool b, bool c, bool d, int k) in Inputs())
        {
            start();
            _run++;
            bool hasThrown = HasThrown(() => run(a, b, c, d, k));
            bool isExhausted = (bool)exhausted.GetValue(null)!;
            IsExhausted |= isExhausted;

            foreach (((int Run, int Serial) key, MadeRecord record) in _made.Where(pair => pair.Key.Run == _run).ToArray())
            {
                record.IsCutOff = hasThrown && !record.IsShown;
                if (isExhausted)
                {
                    _made.Remove(key);
                }
            }
        }
    }

    /// <summary>Whether an exception was thrown, be it caught or not.</summary>
    private static bool HasThrown(Action run)
    {
        int thread = Environment.CurrentManagedThreadId;
        bool hasThrown = false;
        void Note(object? sender, FirstChanceExceptionEventArgs thrown) => hasThrown |= Environment.CurrentManagedThreadId == thread;
        AppDomain.CurrentDomain.FirstChanceException += Note;
        try
        {
            run();
        }
        catch (Exception)
        {
            // It is noted.
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Note;
        }

        return hasThrown;
    }

    private static void Set<T>(Type type, string field, T value) => type.GetField(field)!.SetValue(null, value);

    private static IEnumerable<(bool A, bool B, bool C, bool D, int K)> Inputs() =>
        from a in s_flags from b in s_flags from c in s_flags from d in s_flags from k in s_numbers select (a, b, c, d, k);

    private void Add((int Place, int Serial)[] trace, IModelInput input, string owner)
    {
        _made[(_run, trace[^1].Serial)] = new MadeRecord(trace[^1].Place) { Made = [.. Flaws(input, owner)] };
        Blame(trace, input, owner, static (record, flaws) => record.Make(flaws));
    }

    private void See((int Place, int Serial)[] trace, (int Place, int Serial)[]? options, IModelInput input)
    {
        Blame(trace, input, "", static (record, flaws) => record.Show(flaws));
        Blame(options ?? [], input, "/options", static (record, flaws) => record.Show(flaws));
    }

    /// <summary>Each flaw is that of the initializer which assigned the property last; a missing companion is that of a later one which took it away, a rule between two members that of the later one.</summary>
    private void Blame((int Place, int Serial)[] trace, IModelInput input, string owner, Action<MadeRecord, IEnumerable<Breach>> add)
    {
        ILookup<int, Breach> flaws = Flaws(input, owner).ToLookup(flaw => Blamed(trace, flaw));
        for (int i = trace.Length - 1; i >= 0; i--)
        {
            add(_made[(_run, trace[i].Serial)], flaws[i]);
        }
    }

    private int Blamed((int Place, int Serial)[] trace, Breach flaw)
    {
        int assigned = Last(flaw.Property);
        int taken = flaw.Companion.Length > 0 ? Last(flaw.Companion) : -1;
        if (flaw.Rule == Breach.BetweenMembers)
        {
            return Math.Max(assigned, taken);
        }

        return taken > assigned && assigned >= 0 && !_made[(_run, trace[taken - 1].Serial)].Made.Contains(flaw) ? taken : assigned;

        int Last(string property) => Array.FindLastIndex(trace, step => assignments[step.Place].Contains(property));
    }

    private static IEnumerable<Breach> Flaws(IModelInput input, string owner) =>
        from violation in input.Validate()
        where violation.Pointer == owner || violation.Pointer.StartsWith(owner + "/", StringComparison.Ordinal)
        let property = violation.Pointer[Math.Min(owner.Length + 1, violation.Pointer.Length)..].Split('/')
        where owner.Length > 0 || property[0] != "options"
        select Breach.Of(Rule(violation.Keyword), property[0], violation.Message);

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
        "not" => Breach.BetweenMembers,
        _ => throw new ArgumentOutOfRangeException(nameof(keyword), keyword, null),
    };
}

/// <summary>A record that one execution of an initializer made.</summary>
/// <param name="Place">The initializer.</param>
internal sealed record MadeRecord(int Place)
{
    private HashSet<Breach>? _always;

    /// <summary>Whether it was shown, or something that came of it.</summary>
    public bool IsShown { get; private set; }

    /// <summary>Whether there was an exception in the run, and it was not shown: an exception may come from anywhere, so it is not the analyzer's to know what would
    /// have become of it.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>What was wrong in the record when it was made, by whatever initializer.</summary>
    public IReadOnlyCollection<Breach> Made { get; init; } = [];

    /// <summary>What this initializer made wrong in the record, or in those that were made from it.</summary>
    public HashSet<Breach> Own { get; } = [];

    /// <summary>What it made wrong in an input that was shown.</summary>
    public HashSet<Breach> Shown { get; } = [];

    public void Make(IEnumerable<Breach> flaws)
    {
        Own.UnionWith(flaws);
        _always = [.. flaws.Where(flaw => _always?.Contains(flaw) != false)];
    }

    public void Show(IEnumerable<Breach> flaws)
    {
        IsShown = true;
        Make(flaws);
        Shown.UnionWith(flaws);
    }

    /// <summary>Whether it was shown, or something that came of it was, and all of that has the flaw.</summary>
    public bool Always(Flaw flaw) => IsShown && _always!.Contains(flaw.Breach);

    /// <summary>Whether it has the flaw, or something that came of it.</summary>
    public bool Has(Flaw flaw) => Own.Contains(flaw.Breach);
}
