using SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>Loops, that run a few times.</summary>
internal sealed class LoopMaker(Workshop shop)
{
    private readonly Dice _dice = shop.Dice;

    public string Loop(Surroundings where)
    {
        Surroundings inside = where with { Leave = _dice.Of("break;", "continue;", "break;", where.Exit) };
        string limit = _dice.Of("0", "1", "2", "3", "4", "5");
        string counter = shop.Scope.NewName("i");
        switch (_dice.Below(shop.IsWild ? 9 : 7))
        {
            case 0 or 1:
                return $"for (int {counter} = {_dice.Of("0", "0", "1")}; {counter} < {limit}; {counter}++) {Body(inside, counter, Kind.Integer)}";
            case 2:
                return $"for (int {counter} = {limit}; {counter} > 0; {counter} -= {_dice.Of("1", "2")}) {Body(inside, counter, Kind.Integer)}";
            case 3:
                return $"foreach (string {counter} in new[] {{ {Text()}, {Text()} }}) {Body(inside, counter, Kind.Text)}";
            case 4:
                return $"foreach (int {counter} in new[] {{ 1, {limit} }}) {Body(inside, counter, Kind.Integer)}";
            case 5:
                // A `continue` would go on for ever.
                return $"int {counter} = 0; while ({counter} < {limit}) {Body(inside with { Leave = "break;" }, counter, Kind.Integer, $"{counter}++;")}";
            case 6:
                return $"int {counter} = 0; do {Body(inside with { Leave = "break;" }, counter, Kind.Integer)} while (++{counter} < {limit});";
            case 7:
                return $"foreach (int {counter} in H.Three()) {Body(inside, counter, Kind.Integer)}";
            default:
                return shop.Scope.Read(Kind.List) is { } list
                    ? $"foreach (string {counter} in {list}.ToArray()) {Body(inside, counter, Kind.Text)}"
                    : $"for (int {counter} = 0; {counter} < {shop.Value(Kind.Integer, 1)}; {counter}++) {Body(inside, counter, Kind.Integer)}";
        }
    }

    private string Text() => shop.Texts.Literal();

    private string Body(Surroundings inside, string counter, Kind kind, string first = "") => shop.Scope.Inside(() =>
    {
        shop.Scope.Add(counter, kind, isConstant: true);
        return shop.Statements.Block(inside, "T.Tick(); " + first);
    });
}
