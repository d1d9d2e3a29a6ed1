using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Resolving;

/// <summary>
/// Makes the resolved schema of an input: what the vendor's document says of it, as one self-contained schema in the words of draft 2020-12. All references are <c>#</c> or
/// <c>#/$defs/Name</c>, numbers are written as in the file, members are in its order. Resolving the result gives the same text.
/// </summary>
internal static class ResolvedSchema
{
    /// <summary>Writes the resolved schema, as compact JSON.</summary>
    /// <param name="document">The document.</param>
    /// <param name="schema">The schema of the input, as it is written.</param>
    /// <param name="strict">
    /// Whether the draft that the document declares is taken by the letter: its <c>format</c> is an annotation from 2019-09 on (Validation, 7.2), and the keywords of other drafts mean nothing. Vendors mix
    /// the words of several drafts, and mean what they write; so this is not the default.
    /// </param>
    public static string Write(SchemaDocument document, JsonNode schema, bool strict = false)
    {
        var writer = new SchemaWriter(document, schema, strict, scopes: null);
        if (writer.Write() is { } text)
        {
            return text;
        }

        // Only what refers by the dynamic scope pays for following it.
        var scopes = new DynamicScopes(document.References.Resources);
        writer = new SchemaWriter(document, schema, strict, scopes);
        text = writer.Write()!;
        if (scopes.IsFull || writer.IsFull)
        {
            document.Diagnostics.AddInexact(schema, "its references depend on more dynamic scopes than SchemaGen tells apart: beyond them, some are resolved as in another scope");
        }

        return text;
    }
}
