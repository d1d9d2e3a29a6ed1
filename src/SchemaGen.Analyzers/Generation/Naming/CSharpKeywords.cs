namespace SchemaGen.Generation.Naming;

/// <summary>
/// The keywords of C#, reserved and contextual: the union of those of all compilers, so that one schema gives the same names in each of them, and in the tool, which has none.
/// </summary>
internal static class CSharpKeywords
{
    private static readonly HashSet<string> s_all = new(StringComparer.Ordinal)
    {
        "__arglist", "__makeref", "__reftype", "__refvalue", "_", "abstract", "add", "alias", "allows", "and", "as", "ascending", "assembly", "async", "await", "base",
        "bool", "break", "by", "byte", "case", "catch", "char", "checked", "class", "closed", "const", "continue", "decimal", "default", "delegate", "descending", "do",
        "double", "else", "enum", "equals", "event", "explicit", "extension", "extern", "false", "field", "file", "finally", "fixed", "float", "for", "foreach", "from",
        "get", "global", "goto", "group", "if", "implicit", "in", "init", "int", "interface", "internal", "into", "is", "join", "let", "lock", "long", "managed",
        "method", "module", "nameof", "namespace", "new", "not", "null", "object", "on", "operator", "or", "orderby", "out", "override", "param", "params", "partial",
        "private", "property", "protected", "public", "readonly", "record", "ref", "remove", "required", "return", "safe", "sbyte", "scoped", "sealed", "select", "set",
        "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "type", "typeof", "typevar", "uint", "ulong",
        "unchecked", "union", "unmanaged", "unsafe", "ushort", "using", "var", "virtual", "void", "volatile", "when", "where", "while", "with", "yield",
    };

    /// <summary>Whether the text is a keyword.</summary>
    public static bool Contains(string text) => s_all.Contains(text);

    /// <summary>All of them.</summary>
    public static IEnumerable<string> All => s_all;
}
