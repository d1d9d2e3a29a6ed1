using Newtonsoft.Json.Linq;

namespace SchemaGen.MindVideo.Emulator.Judging.Corrections;

/// <summary>A member that needs others.</summary>
/// <param name="keyword">The keyword that says so.</param>
/// <param name="member">The member.</param>
/// <param name="companions">What it needs.</param>
/// <param name="countsNull">Whether a member that is null is there. For a keyword it is; for prose it is not: null uses nothing.</param>
internal sealed class CompanionCheck(string keyword, string member, IReadOnlyList<string> companions, bool countsNull) : SchemaCheck
{
    public override IEnumerable<Finding> Find(JToken value) =>
        value is JObject members && IsGiven(members, member)
            ? companions.Where(companion => !IsGiven(members, companion)).Select(companion => new Finding(keyword, $"must be used with '{companion}'", member))
            : [];

    private bool IsGiven(JObject members, string name) => members.TryGetValue(name, StringComparison.Ordinal, out JToken? value) && (countsNull || value.Type != JTokenType.Null);
}
