using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary>
/// <c>nullable</c> of OpenAPI 3.0: null is allowed whatever the keywords beside it say, also where an <c>enum</c> or a schema of an <c>allOf</c> does not have it. Vendors mean that, and the generated records read it so.
/// NJsonSchema knows nothing of the emulator's own checks, which have to pass over null as well. Alone in an alternative it stands for null, for which that version has no type; NJsonSchema allows everything there.
/// </summary>
internal sealed class NullableTypes : SchemaCorrection
{
    private const string Keyword = "nullable";

    private static readonly string[] s_alternatives = ["anyOf", "oneOf"];
    private static readonly string[] s_annotations = ["$comment", "default", "deprecated", "description", "example", "examples", "externalDocs", "readOnly", "title", "writeOnly"];

    public override void Correct(JsonObject schema, CheckTable checks)
    {
        foreach (JsonObject alternative in s_alternatives.SelectMany(keyword => schema[keyword] as JsonArray ?? []).OfType<JsonObject>().Where(IsAlone))
        {
            alternative.Remove(Keyword);
            SeveralTypes.Add(alternative, checks, ["null"]);
        }

        // Alone it stays, for the alternatives of the schema around it; elsewhere it then allows everything.
        if (!IsAlone(schema) && AllowsNull(schema))
        {
            schema.Remove(Keyword);
            schema[CorrectedValidator.NullMark] = true;
        }
    }

    /// <summary>Whether a schema has <c>nullable</c>.</summary>
    public static bool AllowsNull(JsonObject schema) => schema[Keyword] is JsonValue value && value.TryGetValue(out bool isNullable) && isNullable;

    /// <summary>Whether a schema has <c>nullable</c> and nothing else that says anything of a value.</summary>
    public static bool IsAlone(JsonObject schema) =>
        AllowsNull(schema) && schema.All(static member => member.Key == Keyword || s_annotations.Contains(member.Key) || member.Key.StartsWith("x-", StringComparison.Ordinal));
}
