using System.Text;
using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Resolving;

/// <summary>Names the definitions: as the vendor does, where his reference has a name. The names are unique, and need no escapes in a pointer.</summary>
internal sealed class DefinitionNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _repeated;

    /// <summary>The name of the schema that a reference leads to.</summary>
    public string Create(string reference)
    {
        string name = Clean(Find(reference));
        if (_taken.Add(name))
        {
            return name;
        }

        _repeated ??= new Dictionary<string, int>(StringComparer.Ordinal);
        _repeated.TryGetValue(name, out int count);
        string other;
        do
        {
            other = name + "-" + ConstraintMessages.Number(++count + 1);
        }
        while (!_taken.Add(other));

        _repeated[name] = count;
        return other;
    }

    private static string Find(string reference)
    {
        (string address, string fragment) = ReferenceResolver.Split(reference);
        if (fragment.Length == 0)
        {
            return OfAddress(address);
        }

        return JsonPointer.Parse(fragment) is { } tokens ? OfPointer(tokens) : fragment;
    }

    /// <summary>The last part of an address without the file's extension: <c>common</c> of <c>../schemas/common.json</c>.</summary>
    private static string OfAddress(string address)
    {
        string name = address.Substring(address.LastIndexOfAny(['/', ':']) + 1);
        int dot = name.LastIndexOf('.');
        return Uri.UnescapeDataString(dot > 0 ? name.Substring(0, dot) : name);
    }

    /// <summary>The name in the innermost map of schemas, and the way from there: <c>size</c> of <c>/properties/size</c>, <c>size-items</c> of <c>/properties/size/items</c>.</summary>
    private static string OfPointer(IReadOnlyList<string> tokens)
    {
        int start = 0;
        for (int i = 0; i < tokens.Count - 1; i++)
        {
            if (tokens[i] == "schemas" || KeywordTable.Find(tokens[i]) is { Content: KeywordContent.SchemaMap })
            {
                start = ++i;
            }
        }

        string name = tokens[start];
        for (int i = start + 1; i < tokens.Count; i++)
        {
            name += "-" + tokens[i];
        }

        return name;
    }

    private static string Clean(string name)
    {
        if (name.Length == 0)
        {
            return "root";
        }

        StringBuilder? clean = null;
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.'))
            {
                clean ??= new StringBuilder(name);
                clean[i] = '_';
            }
        }

        return clean?.ToString() ?? name;
    }
}
