using SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>Makes whole programs: a class with a method <c>Run(bool a, bool b, bool c, bool d, int k)</c>.</summary>
internal static class ProgramMaker
{
    private const string Parameters = "bool a, bool b, bool c, bool d, int k";
    private const string Arguments = "a, b, c, d, k";

    public static string Make(Dice dice, Mode mode)
    {
        var shop = new Workshop(dice, mode);
        string body = dice.Below(8) switch
        {
            0 => $"Action run = () => {{ {Body(shop)} }}; run();",
            1 => $"Local(); void Local() {{ {Body(shop)} }}",
            2 => $"LaterAsync({Arguments}).GetAwaiter().GetResult(); }} static async Task LaterAsync({Parameters}) {{ {Body(shop, pause: "await Task.CompletedTask;")}",
            3 => $"foreach (int item in Iterate({Arguments})) {{ }} }} static IEnumerable<int> Iterate({Parameters}) {{ {Body(shop, "yield break;", "yield return 1;")} yield return 2;",
            _ => Body(shop),
        };
        return $"public static void Run({Parameters}) {{ {body} }}";
    }

    private static string Body(Workshop shop, string exit = "return;", string? pause = null)
    {
        var where = new Surroundings(shop.IsPlain ? 2 : 3, exit) { Pause = pause };
        string start = string.Join("\n", shop.Dice.Some([Kind.Integer, Kind.Text, Kind.List, Kind.Array, Kind.Size, Kind.MaybeText, Kind.Long], 2 + shop.Dice.Below(3)).Select(shop.Statements.Declare));
        string facts = shop.IsPlain ? "" : $"Facts facts = H.Tell({Arguments});\n";
        return $"{facts}{start}\n{shop.Statements.Sequence(where, 3 + shop.Dice.Below(8))}\n{shop.Statements.Seen()}";
    }
}
