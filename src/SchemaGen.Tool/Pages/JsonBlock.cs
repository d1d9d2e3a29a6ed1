using SchemaGen.Json;

namespace SchemaGen.Tool.Pages;

/// <summary>A JSON value that stands in a page.</summary>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Line">The line of the page's text on which it begins, from 1.</param>
/// <param name="Heading">The last line of text before it; empty where another value stands there.</param>
/// <param name="Text">The text of the value.</param>
/// <param name="Value">The value; its spans are those of <paramref name="Text"/>.</param>
internal sealed record JsonBlock(int Number, int Line, string Heading, string Text, JsonNode Value);
