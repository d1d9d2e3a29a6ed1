using Newtonsoft.Json.Linq;

namespace SchemaGen.MindVideo.Emulator.Validation.Checks;

/// <summary>Checks that the members which another member needs are present.</summary>
/// <param name="keyword">The keyword of the violations.</param>
/// <param name="member">The member that needs others.</param>
/// <param name="companions">The members that it needs.</param>
/// <param name="countsNull">Whether a member that is null counts as present: it does for a keyword, but not for prose, which speaks of using the member.</param>
internal sealed class CompanionCheck(string keyword, string member, IReadOnlyList<string> companions, bool countsNull) : SchemaCheck
{
    public override IEnumerable<Finding> Find(JToken value) =>
        value is JObject members && IsGiven(members, member)
            ? companions.Where(companion => !IsGiven(members, companion)).Select(companion => new Finding(keyword, $"must be used with '{companion}'", member))
            : [];

    private bool IsGiven(JObject members, string name) => members.TryGetValue(name, StringComparison.Ordinal, out JToken? value) && (countsNull || value.Type != JTokenType.Null);
}
