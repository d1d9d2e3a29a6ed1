using System.Globalization;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering.Checks;

/// <summary>Collects the values that checks of one file share, each once: a check that created its own each time would allocate.</summary>
/// <param name="className">The class that holds them as static fields.</param>
internal sealed class SharedFields(string className)
{
    private readonly Dictionary<string, SharedField> _known = new(StringComparer.Ordinal);
    private readonly List<SharedField> _fields = [];

    public EquatableArray<SharedField> Fields => _fields.ToEquatableArray();

    /// <summary>The expression for a shared regular expression.</summary>
    public string Pattern(string pattern) => Reference("Pattern", Services + "TextPattern", $"new({Literal.Text(pattern)})");

    /// <summary>The expression for a shared list of allowed values.</summary>
    public string Allowed(string type, IEnumerable<string> values) => Reference("Allowed", type + "[]", $"[{string.Join(", ", values)}]");

    /// <summary>The expression for a shared integer of any size.</summary>
    public string Integer(string digits) => Reference("Integer", NumberTypes.BigInteger, Literal.BigInteger(digits));

    private string Reference(string kind, string type, string initializer)
    {
        string key = type + " " + initializer;
        if (!_known.TryGetValue(key, out SharedField? field))
        {
            field = new SharedField(kind + _fields.Count.ToString(CultureInfo.InvariantCulture), type, initializer);
            _known.Add(key, field);
            _fields.Add(field);
        }

        return className + "." + field.Name;
    }
}

/// <summary>A static field of the file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Initializer">Its initialiser.</param>
internal sealed record SharedField(string Name, string Type, string Initializer);
