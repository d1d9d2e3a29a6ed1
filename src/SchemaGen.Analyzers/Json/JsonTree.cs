namespace SchemaGen.Json;

/// <summary>Reads JSON text, strictly by RFC 8259, into a tree with spans.</summary>
internal static class JsonTree
{
    /// <summary>
    /// The maximum depth of nested arrays and objects. The parser and everything that walks the tree recurse, so
    /// the limit keeps a hostile file from ending the compiler with a stack overflow.
    /// </summary>
    public const int MaxDepth = 256;

    /// <summary>
    /// Reads any text; never throws. Continues after an error, so that all independent errors of a text are found.
    /// A byte order mark at the start is skipped.
    /// </summary>
    public static JsonReadResult Parse(string text) => new JsonParser(text).Parse();
}
