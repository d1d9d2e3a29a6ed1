using Newtonsoft.Json.Linq;

namespace SchemaGen.MindVideo.Emulator.Judging.Corrections;

/// <summary>Whether a value is an object with a member. Only to be asked within a condition.</summary>
internal sealed class GivenCheck(string member) : SchemaCheck
{
    public override IEnumerable<Finding> Find(JToken value)
    {
        if (value is not JObject members || !members.ContainsKey(member))
        {
            yield return new Finding("required", "is missing", member);
        }
    }
}
