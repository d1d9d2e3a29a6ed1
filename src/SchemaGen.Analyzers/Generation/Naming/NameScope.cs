using System.Globalization;

namespace SchemaGen.Generation.Naming;

/// <summary>A scope in which each name must be unique: a record's members, an enum's members, a file's types.</summary>
/// <param name="reserved">Names that are taken by something else.</param>
internal sealed class NameScope(IEnumerable<string>? reserved = null)
{
    private readonly HashSet<string> _reserved = new(reserved ?? [], StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>How often each name was requested, so that numbering ten thousand equal ones does not start from two each time.</summary>
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);

    /// <summary>Takes the first of the names that is free; a reserved one gets the suffix <c>Value</c>. When all are taken, the first gets a number.</summary>
    /// <param name="name">The preferred name.</param>
    /// <param name="alternative">The next best, or null.</param>
    public string Take(string name, string? alternative = null)
    {
        string wanted = StepAround(name);
        if (_taken.Add(wanted))
        {
            return wanted;
        }

        if (alternative is not null && _taken.Add(StepAround(alternative)))
        {
            return StepAround(alternative);
        }

        _asked.TryGetValue(wanted, out int count);
        string numbered;
        do
        {
            count = Math.Max(count, 1) + 1;
            numbered = wanted + "_" + count.ToString(CultureInfo.InvariantCulture);
        }
        while (_reserved.Contains(numbered) || !_taken.Add(numbered));

        _asked[wanted] = count;
        return numbered;
    }

    private string StepAround(string name)
    {
        while (_reserved.Contains(name))
        {
            name += Identifier.Fallback;
        }

        return name;
    }
}
