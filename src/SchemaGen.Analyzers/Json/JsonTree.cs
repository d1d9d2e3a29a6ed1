namespace SchemaGen.Json;

/// <summary>Reads JSON text, strictly as RFC 8259 has it, to a tree with spans.</summary>
internal static class JsonTree
{
    /// <summary>
    /// How deep arrays and objects may stand in each other. The parser and everything that walks the tree recurse, so
    /// the bound is what keeps a hostile file from ending the compiler with a stack overflow.
    /// </summary>
    public const int MaxDepth = 256;

    /// <summary>
    /// Reads any text; never throws. Goes on after an error, so that all independent errors of a text are found.
    /// A byte order mark at the start is passed over.
    /// </summary>
    public static JsonReadResult Parse(string text) => new JsonParser(text).Parse();
}
