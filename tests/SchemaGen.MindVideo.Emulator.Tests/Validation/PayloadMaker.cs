using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Emulator.Tests.Validation;

/// <summary>Creates payloads with random members, each with a valid value or with one of many invalid ones.</summary>
/// <param name="dice">The random choices.</param>
/// <param name="values">The values of each member as JSON, valid and invalid ones. The first is valid.</param>
internal sealed class PayloadMaker(Dice dice, IReadOnlyDictionary<string, string[]> values)
{
    private static readonly string[] s_anything =
    [
        "null", "true", "false", "0", "1", "-0", "1.0", "2.5", "1e0", "1e400", "-1e-400", "99999999999999999999", "\"\"", "\"a\"", "\"1\"", "\"null\"", "\"\\u0000\"", "\"😀\"",
        "[]", "[null]", "[[]]", "[\"a\"]", "{}", "{\"a\":1}", "{\"a\":1,\"a\":2}",
    ];

    public string Make(int percentGood)
    {
        List<string> members = [];
        foreach (string name in dice.Shuffled(values.Keys))
        {
            if (dice.Percent(name == "prompt" ? 95 : 35))
            {
                members.Add(Member(name, percentGood));
            }
        }

        if (dice.Percent(4))
        {
            members.Insert(dice.Below(members.Count + 1), Member(dice.Of("prom", "Prompt", "", "x/y~z", "image_url", "😀"), 0));
        }

        if (dice.Percent(4) && members.Count > 0)
        {
            members.Add(dice.Of<string>([.. members]));
        }

        return "{" + string.Join(dice.Of(",", " ,\n "), members) + "}";
    }

    private string Member(string name, int percentGood)
    {
        string[] known = values.GetValueOrDefault(name, ["1"]);
        string value = dice.Percent(percentGood) ? known[0] : dice.Percent(85) ? dice.Of<string>(known) : dice.Of<string>(s_anything);
        string spelled = dice.Percent(5) ? string.Concat(name.Select(static c => $"\\u{(int)c:x4}")) : name;
        return $"\"{spelled}\":{value}";
    }
}
