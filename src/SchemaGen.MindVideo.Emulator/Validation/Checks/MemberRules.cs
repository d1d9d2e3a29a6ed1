using NJsonSchema;

namespace SchemaGen.MindVideo.Emulator.Validation.Checks;

/// <summary>What a schema requires of members by their names: <c>patternProperties</c>, and the <c>additionalProperties</c> beside it. Their schemas are definitions of the schema, so that NJsonSchema reads them and applies them nowhere.</summary>
/// <param name="Patterns">The patterns of names, each with the name of its definition.</param>
/// <param name="AllowsOthers">Whether there may be members that neither a pattern nor <c>properties</c> names.</param>
/// <param name="Others">The name of the definition for those; null where there is none.</param>
internal sealed record MemberRules(IReadOnlyList<(TextPattern Pattern, string Definition)> Patterns, bool AllowsOthers, string? Others)
{
    public static JsonSchema SchemaOf(JsonSchema owner, string definition) => owner.Definitions[definition].ActualSchema;
}
