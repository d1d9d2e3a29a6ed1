using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Prose;

/// <summary>Finds the rules that the descriptions of an object's members state.</summary>
internal static class ProseRules
{
    /// <summary>The rules of the members that an object declares, in whatever part; found once for each object.</summary>
    public static IReadOnlyList<ProseRule> Of(SchemaDocument document, IReadOnlyList<JsonMember> members)
    {
        List<ProseRule> rules = [];
        Siblings? siblings = null;
        foreach (JsonMember member in members)
        {
            if (member.Value is JsonObject json && json[KeywordNames.Description] is JsonString { Value: var prose } && ProseRecogniser.MayState(prose))
            {
                siblings ??= new Siblings(document, members);
                rules.AddRange(ProseRecogniser.Read(prose, siblings.Named(member.Name)!, siblings));
            }
        }

        return rules;
    }
}
