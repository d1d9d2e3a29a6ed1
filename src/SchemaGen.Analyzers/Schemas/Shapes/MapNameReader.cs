using System.Text.RegularExpressions;
using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Instances;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Shapes;

/// <summary>
/// Reads what the names in a map, or those that a record does not declare, must satisfy: <c>propertyNames</c>, or the one pattern of <c>patternProperties</c>
/// beside which nothing else is allowed.
/// </summary>
internal static class MapNameReader
{
    /// <summary>Whether the keyword is read, so that it need not be reported.</summary>
    public static bool Reads(SchemaNode schema, Keyword keyword) =>
        (keyword.Readers & KeywordReaders.Names) != 0 && IsObject(schema.Json)
        && ((keyword.Scope & KeywordScope.Names) != 0 ? NamesOf(schema) : PatternNameOf(schema.Json)) is not null;

    /// <summary>What each name must satisfy; null where it may be any.</summary>
    public static TextShape? Read(SchemaNode schema) => NamesOf(schema) ?? PatternNameOf(schema.Json);

    /// <summary>What <c>propertyNames</c> requires; null where it forbids a name that the schema itself declares, or says more than bounds.</summary>
    private static TextShape? NamesOf(SchemaNode schema) =>
        schema.Json.Member(KeywordNames.PropertyNames) is { Value: JsonObject names } keyword && IsOfNames(keyword)
        && schema.Child(names, KeywordNames.PropertyNames) is var named && TextKeywords.Read(named).ToShape(named) is var shape
        && Declared(schema.Json).All(member => InstanceCheck.FindText(member.Name, shape) is null) ? shape : null;

    private static TextShape? PatternNameOf(JsonObject schema) => PatternOf(schema) is { } pattern ? new TextShape(Pattern: pattern.Name) : null;

    /// <summary>The only member of <c>patternProperties</c>, where it alone determines the members that are not declared; null otherwise.</summary>
    public static JsonMember? PatternOf(JsonObject schema) =>
        schema[KeywordNames.PatternProperties] is JsonObject { Members: [var single] }
        && single.Value is JsonObject or JsonBoolean { Value: true }
        && schema[KeywordNames.AdditionalProperties] is JsonBoolean { Value: false }
        && schema.Member(KeywordNames.PropertyNames) is null
        && EcmaScriptPattern.TryTranslate(single.Name, out Regex? regex, out _)

        // A member that is declared would have to satisfy both.
        && !Matches(regex, Declared(schema)) ? single : null;

    private static bool Matches(Regex regex, IReadOnlyList<JsonMember> members) => members.Any(member => EcmaScriptPattern.IsMatch(regex, member.Name));

    private static IReadOnlyList<JsonMember> Declared(JsonObject schema) => (schema[KeywordNames.Properties] as JsonObject)?.Members ?? [];

    private static bool IsObject(JsonObject schema) => schema[KeywordNames.Type] switch
    {
        JsonString { Value: var type } => type == "object",
        JsonArray { Items: var types } => types.All(static type => type is JsonString { Value: "object" or "null" }),
        null => Declared(schema).Count > 0,
        _ => false,
    };

    private static bool IsOfNames(JsonMember keyword) =>
        keyword.Value is JsonObject { Members: var members }
        && members.All(static member => member is { Name: KeywordNames.MinLength or KeywordNames.MaxLength or KeywordNames.Pattern } or { Name: KeywordNames.Type, Value: JsonString { Value: "string" } } || KeywordTable.IsSilent(member.Name));
}
