using SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>Numbers: about the bounds of the model, and about the ends of their types.</summary>
internal sealed class NumberMaker(Workshop shop)
{
    private readonly Dice _dice = shop.Dice;

    public string Integer(int depth)
    {
        if (depth <= 0)
        {
            return IntegerLeaf();
        }

        string Next() => Operand(Kind.Integer, depth - 1);
        int limit = shop.Mode switch { Mode.Plain => 5, Mode.Decided => 13, _ => 26 };
        return _dice.Below(limit) switch
        {
            0 => IntegerLeaf(),
            1 => $"({Next()} + {Small()})",
            2 => $"({Next()} - {Small()})",
            3 => $"({Next()} * {_dice.Of("2", "3", "-1", "0")})",
            4 => $"-({Next()})",
            5 => $"Math.{_dice.Of("Min", "Max")}({Next()}, {Next()})",
            6 => $"Math.Clamp({Next()}, {_dice.Of("0", "1", "2")}, {_dice.Of("4", "5", "9")})",
            7 => $"{shop.Value(Kind.Text, depth - 1)}.Length",
            8 => $"{ListName()}.Count",
            9 => $"{shop.Value(Kind.Array, 0)}.Length",
            10 => $"(int){Operand(Kind.Size, 0)}",
            11 => $"((int?)({shop.Value(Kind.MaybeInteger, depth - 1)}) ?? {Next()})",
            12 => $"({Next()} / {_dice.Of("2", "3")})",
            13 => $"unchecked({Next()} {_dice.Of("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>")} {Next()})",
            14 => $"{_dice.Of("unchecked", "checked")}({Next()} {_dice.Of("+", "-", "*")} {Next()})",
            15 => $"(int)unchecked(({_dice.Of("int", "byte", "sbyte", "short", "ushort", "int)(uint", "int)(ulong")})({Operand(Kind.Long, depth - 1)}))",
            16 => $"(int)unchecked(({_dice.Of("int", "byte")})({Operand(Kind.Real, depth - 1)}))",
            17 => $"Math.Abs({Next()})",
            18 => Step(),
            19 => shop.Scope.Write(Kind.Integer) is { } target ? $"({target} {_dice.Of("=", "+=", "-=", "*=")} {Next()})" : Small(),
            20 => $"({shop.Conditions.Condition(depth - 1)} ? {Next()} : {Next()})",
            21 => $"({Next()} switch {{ {Small()} => {Next()}, > {Small()} => {Next()}, _ => {Next()} }})",
            22 => $"H.Same({Next()})",
            23 => shop.Scope.NewName("q") is var name ? $"({Next()} is {_dice.Of("> 2", "< 3", "not 0", "(1 or 5)")} and var {name} ? {name} : {Small()})" : "",
            24 => shop.Scope.Read(Kind.Input) is { } input ? _dice.Of($"({input}.N ?? {Small()})", $"(int){input}.Width.GetValueOrDefault()") : Small(),
            _ => $"({Next()}, {Next()}).Item{_dice.Of("1", "2")}",
        };
    }

    public string MaybeInteger(int depth) => _dice.Below(depth > 0 && !shop.IsPlain ? 5 : 3) switch
    {
        0 => "(int?)null",
        1 or 2 => shop.Value(Kind.Integer, depth - 1),
        3 => shop.Scope.Read(Kind.MaybeInteger) is { } name ? $"({name} {_dice.Of("+", "-", "*")} {Small()})" : Small(),
        _ => shop.Scope.Read(Kind.Input) is { } input ? _dice.Of($"{input}.Steps", $"(int?){input}.MaskBlur") : "(int?)null",
    };

    public string Long(int depth) => _dice.Below(depth > 0 ? shop.IsPlain ? 3 : shop.IsWild ? 7 : 4 : 1) switch
    {
        0 => _dice.Of("0L", "-1L", "9L", "10L", "11L", "4294967295L", "4294967296L", "5_000_000_000L"),
        1 => $"({Operand(Kind.Long, depth - 1)} + {Small()})",
        2 => Operand(Kind.Integer, depth - 1),
        3 => $"Math.{_dice.Of("Min", "Max")}({Operand(Kind.Long, depth - 1)}, {Operand(Kind.Long, depth - 1)})",
        4 => $"unchecked({Operand(Kind.Long, depth - 1)} {_dice.Of("+", "-", "*", "/", "%")} {Operand(Kind.Long, depth - 1)})",
        5 => _dice.Of("long.MaxValue", "long.MinValue", "(long)int.MaxValue + 1"),
        _ => $"unchecked((long)({Operand(Kind.Real, depth - 1)}))",
    };

    public string Real(int depth) => _dice.Below(depth > 0 ? shop.IsPlain ? 3 : shop.IsWild ? 8 : 4 : 1) switch
    {
        0 => _dice.Of("0.0", "0.25", "0.5", "1.0", "1.5", "2.0", "-0.5"),
        1 => $"({Operand(Kind.Real, depth - 1)} + {_dice.Of("0.25", "0.5", "1")})",
        2 => $"({Operand(Kind.Real, depth - 1)} * {_dice.Of("2", "0.5", "-1")})",
        3 => $"Math.{_dice.Of("Min", "Max")}({Operand(Kind.Real, depth - 1)}, {Operand(Kind.Real, depth - 1)})",
        4 => $"({Operand(Kind.Real, depth - 1)} {_dice.Of("+", "-", "*", "/", "%")} {Operand(Kind.Real, depth - 1)})",
        5 => _dice.Of("double.NaN", "double.PositiveInfinity", "double.Epsilon", "double.MaxValue", "-0.0"),
        6 => $"Math.Abs({Operand(Kind.Real, depth - 1)})",
        _ => $"(float)({Operand(Kind.Real, depth - 1)})",
    };

    public string Size(int depth) => depth > 0 && shop.IsWild && _dice.Percent(40)
        ? $"((InputSize)({Operand(Kind.Integer, depth - 1)}))"
        : _dice.Of("InputSize.Auto", "InputSize.Ratio1x1", "InputSize.Ratio16x9", "((InputSize)7)", "default(InputSize)");

    /// <summary>A literal about the bounds of the model.</summary>
    public string Small() => _dice.Of("0", "1", "2", "3", "4", "5");

    /// <summary>The operator would take a <c>null</c> or a new variable's type otherwise.</summary>
    private string Operand(Kind kind, int depth) => shop.Value(kind, depth);

    private string ListName() => shop.Scope.Read(Kind.List) ?? "new List<string> { \"a\" }";

    private string Step() => shop.Scope.Write(Kind.Integer) is { } target ? $"({_dice.Of("++", "--")}{target})" : Small();

    private string IntegerLeaf() => _dice.Below(shop.IsPlain ? 8 : 10) switch
    {
        < 6 => Small(),
        6 => _dice.Of("-1", "6", "8", "9"),
        7 => _dice.Of("50", "51", "64"),
        8 => Workshop.Number,
        _ => shop.IsWild ? _dice.Of("int.MaxValue", "int.MinValue", "int.MaxValue - 1", "255") : Small(),
    };
}
