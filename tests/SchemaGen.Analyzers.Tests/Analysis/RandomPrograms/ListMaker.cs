using SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>Lists and arrays of few items.</summary>
internal sealed class ListMaker(Workshop shop)
{
    private readonly Dice _dice = shop.Dice;

    public string List(int depth) => _dice.Below(depth <= 0 ? 3 : shop.IsPlain ? 5 : shop.IsWild ? 9 : 6) switch
    {
        0 or 1 => $"new List<string> {{ {Items(Item)} }}",
        2 => "new List<string>()",
        3 => $"((List<string>)[{Items(Item)}])",
        4 => shop.Scope.Read(Kind.List) is { } source ? $"T.Items(new List<string>({source}))" : "new List<string>()",
        5 => shop.Scope.Read(Kind.List) is { } spread ? $"T.Items((List<string>)[{Item()}, .. {spread}])" : "new List<string>()",
        6 => $"{shop.Value(Kind.Array, depth - 1)}.ToList()",
        7 => $"Enumerable.Repeat({Item()}, T.Size({shop.Value(Kind.Integer, depth - 1)})).ToList()",
        _ => $"H.Same({shop.Value(Kind.List, depth - 1)})",
    };

    public string Array(int depth) => _dice.Below(depth <= 0 ? 3 : shop.IsPlain ? 4 : shop.IsWild ? 14 : 5) switch
    {
        0 or 1 => $"new string[] {{ {Items(Item)} }}",
        2 => "Array.Empty<string>()",
        3 => $"((string[])[{Items(Item)}])",
        4 => shop.Scope.Read(Kind.List) is { } list ? $"{list}.ToArray()" : "new[] { \"a\", \"b\" }",
        5 => $"(new string[T.Size({shop.Value(Kind.Integer, depth - 1)})])",
        6 => $"Enumerable.Range(0, T.Size({shop.Value(Kind.Integer, 0)})).Select(i => \"i\" + i).ToArray()",
        7 => $"{shop.Value(Kind.Array, depth - 1)}[..{shop.Numbers.Small()}]",
        8 => $"{shop.Value(Kind.Array, depth - 1)}.Select(x => {_dice.Of("x + \"b\"", "x.PadLeft(4)", "\"/\" + x", "x.Length > 2 ? x : \"c\"")}).ToArray()",
        9 => $"(from x in {shop.Value(Kind.Array, depth - 1)} where x.Length < {shop.Numbers.Small()} select x.Trim()).ToArray()",
        10 => $"{shop.Value(Kind.Array, depth - 1)}.OrderBy(x => x.Length).{_dice.Of("Skip(1).", "Reverse().", "")}ToArray()",
        11 => $"Enumerable.Repeat({shop.Value(Kind.Text, 0)}, {shop.Numbers.Small()}).Concat({shop.Value(Kind.Array, depth - 1)}).ToArray()",
        12 => $"(from x in Enumerable.Range({shop.Numbers.Small()}, 2) from y in {shop.Value(Kind.Array, depth - 1)} select x + y).ToArray()",
        _ => shop.Scope.Read(Kind.List) is { } taken ? $"{taken}.Take({shop.Value(Kind.Integer, depth - 1)}).ToArray()" : "new[] { \"a\", \"b\" }",
    };

    public string Numbers(int depth) => _dice.Below(3) switch
    {
        0 => "new List<int>()",
        _ => $"new List<int> {{ {Items(() => shop.Value(Kind.Integer, Math.Min(depth - 1, 1)))} }}",
    };

    public string Item() => _dice.Percent(30) ? shop.Value(Kind.Text, 0) : $"\"{_dice.Of("a", "b", "c", "", "abcd", "abcde")}\"";

    private string Items(Func<string> make) => string.Join(", ", Enumerable.Range(0, _dice.Below(5)).Select(_ => make()));
}
