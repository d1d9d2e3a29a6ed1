using Newtonsoft.Json.Linq;

namespace SchemaGen.MindVideo.Emulator.Validation.Checks;

/// <summary>Checks that a value is an object with a member, as the condition of a dependency.</summary>
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
