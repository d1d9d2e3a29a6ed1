using System.Globalization;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering;

/// <summary>The patterns of a file, each once.</summary>
/// <param name="className">The class that holds them as static fields.</param>
internal sealed class PatternTable(string className)
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<string> _patterns = [];

    public EquatableArray<string> Patterns => _patterns.ToEquatableArray();

    /// <summary>The expression that stands for a pattern.</summary>
    public string Reference(string pattern)
    {
        if (!_indexes.TryGetValue(pattern, out int index))
        {
            index = _patterns.Count;
            _indexes.Add(pattern, index);
            _patterns.Add(pattern);
        }

        return className + "." + FieldName(index);
    }

    public static string FieldName(int index) => "Pattern" + index.ToString(CultureInfo.InvariantCulture);
}
