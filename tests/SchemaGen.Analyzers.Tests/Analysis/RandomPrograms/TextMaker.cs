using SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>Texts: about the bounds of the model in UTF-16 units and in code points, some that match its pattern, some that are URLs.</summary>
internal sealed class TextMaker(Workshop shop)
{
    private readonly Dice _dice = shop.Dice;

    public string Text(int depth)
    {
        if (depth <= 0)
        {
            return Literal();
        }

        string Next() => shop.Value(Kind.Text, depth - 1);
        int limit = shop.Mode switch { Mode.Plain => 5, Mode.Decided => 9, _ => 24 };
        return _dice.Below(limit) switch
        {
            0 or 1 => Literal(),
            2 => $"T.Text({Next()} + {Next()})",
            3 => $"T.Text({Next()} + {Literal()})",
            4 => _dice.Of("string.Empty", $"new string('x', {_dice.Of("0", "1", "4", "5", "6", "10", "11")})"),
            5 => $"T.Text($\"{{{Next()}}}b\")",
            6 => $"({shop.Value(Kind.MaybeText, depth - 1)} ?? {Literal()})",
            7 => $"T.Text($\"{{{shop.Value(Kind.Integer, depth - 1)}}}{{{Next()}}}\")",
            8 => $"T.Text({Next()} + {shop.Value(Kind.Integer, 0)})",
            9 => $"new string('x', T.Size({shop.Value(Kind.Integer, depth - 1)}))",
            10 => $"{Next()}[..{shop.Numbers.Small()}]",
            11 => $"{Next()}.{_dice.Of("Trim()", "ToUpperInvariant()", "PadLeft(5)", "Substring(1)", "Replace(\"a\", \"aa\")", "Insert(0, \"b\")")}",
            12 => $"T.Text(string.Concat({Next()}, {Next()}))",
            13 => $"T.Text(string.Join(\",\", {shop.Value(Kind.Array, depth - 1)}))",
            14 => $"H.Same({Next()})",
            15 => shop.Scope.Write(Kind.Text) is { } target ? $"({target} = {Next()})" : Literal(),
            16 => $"{shop.Value(Kind.Size, 0)}.ToString()",
            17 => shop.Scope.NewName("t") is var name ? $"({Next()} is {{ Length: > {shop.Numbers.Small()} }} {name} ? {name} : {Literal()})" : "",
            18 => $"T.Text({_dice.Of("\"~/\"", "\"s3://b/\"", "\"https://a/\"", "\"data:text/plain,\"", "\"A \"", "\"abc\"")} + {Next()})",
            19 => $"T.Text($\"{_dice.Of("data:image/png;base64,", "C:\\\\", "b")}{{{Next()}}}{_dice.Of("!", " ", "z", "")}\")",
            20 => $"T.Text(System.IO.Path.Combine({Next()}, {Next()}))",
            21 => $"(\"{_dice.Of("a,b", "abcde", "5-x")}\".Split({_dice.Of("','", "'-'")})[^1])",
            22 => $"(Key: {Next()}, Other: {shop.Value(Kind.Integer, 0)}).Key",
            _ => shop.Scope.Read(Kind.Input) is { } input ? $"{input}.{_dice.Of("Prompt", "Style")}" : Literal(),
        };
    }

    public string MaybeText(int depth) => _dice.Below(depth > 0 && shop.IsWild ? 4 : 3) switch
    {
        0 => "(string?)null",
        1 or 2 => Text(depth),
        _ => shop.Scope.Read(Kind.Input) is { } input ? $"{input}.{_dice.Of("MaskUrl", "Code", "Photo")}" : "(string?)null",
    };

    public string Literal() => "\"" + _dice.Of("", "a", "abcd", "abcde", "abcdef", "abcdefghij", "abcdefghijk", "😀😀😀😀", "A1", "https://example.com/a.png", "a.png") + "\"";
}
