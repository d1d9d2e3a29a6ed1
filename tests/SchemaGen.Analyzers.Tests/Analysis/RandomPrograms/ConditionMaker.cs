using SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>Conditions: on the <c>bool</c> inputs, or on what objects say of them, and in wild programs on everything.</summary>
internal sealed class ConditionMaker(Workshop shop)
{
    private readonly Dice _dice = shop.Dice;

    public string Condition(int depth) => shop.IsWild && _dice.Percent(65) ? Any(depth) : OfInputs(depth);

    private string OfInputs(int depth) => !shop.IsPlain && _dice.Percent(35) ? OfFacts() : _dice.Below(depth <= 0 ? 3 : 7) switch
    {
        0 or 1 => _dice.Of(Workshop.Flags.Split(' ')),
        2 => "!" + _dice.Of(Workshop.Flags.Split(' ')),
        3 => $"({OfInputs(depth - 1)} {_dice.Of("&&", "||")} {OfInputs(depth - 1)})",
        4 => $"({OfInputs(depth - 1)} {_dice.Of("==", "!=")} {_dice.Of("true", "false")})",
        5 => $"({OfInputs(depth - 1)} is {_dice.Of("true", "false", "not true")})",
        _ => shop.Scope.Read(Kind.Boolean) ?? _dice.Of(Workshop.Flags.Split(' ')),
    };

    /// <summary>On what an object, a field or a call says of the inputs. Few of them, so that a program often asks one twice.</summary>
    private string OfFacts() => _dice.Of(
        "facts.A", "facts.A", "!facts.A", "facts.A == true", "facts is { A: true }", "facts.B", "facts.Both", "facts.C", "facts.D", "facts.IsC()", "facts[\"a\"]",
        "facts.Kind == \"a\"", "facts.Kind is \"a\" or \"b\"", "facts.K > 3", "facts.K == 1", "string.IsNullOrEmpty(facts.Name)", "facts.Name != null",
        "facts.Next != null", "facts.Next?.A == true", "facts.Next is { B: true }", "H.IsA(facts)", "H.Switch", "H.Switch");

    private string Any(int depth)
    {
        if (depth <= 0)
        {
            return Compare(0);
        }

        string text = shop.Value(Kind.Text, depth - 1);
        return _dice.Below(18) switch
        {
            0 => $"({Condition(depth - 1)} {_dice.Of("&&", "||", "&", "|", "^", "==", "!=")} {Condition(depth - 1)})",
            1 => $"!({Condition(depth - 1)})",
            2 => $"({shop.Value(Kind.Integer, depth - 1)} is {IntegerPattern()})",
            3 => $"({text} is {{ Length: {IntegerPattern()} }})",
            4 => $"({shop.Value(Kind.MaybeText, 0)} is {_dice.Of("null", "not null", "{ }", "{ Length: > 3 }", "\"a\" or null", "string")})",
            5 => $"string.{_dice.Of("IsNullOrEmpty", "IsNullOrWhiteSpace")}({shop.Value(Kind.MaybeText, 0)})",
            6 => $"({text} {_dice.Of("==", "!=")} {shop.Texts.Literal()})",
            7 => $"({text}.Length {Comparison()} {shop.Numbers.Small()})",
            8 => shop.Scope.Read(Kind.MaybeInteger) is { } maybe ? $"({maybe}{_dice.Of(".HasValue", " > 3", " is null", " is > 2", " == null", " != 3", " <= 4", " is { } and < 5")})" : Compare(depth),
            9 => shop.Scope.Read(Kind.List) is { } list ? $"({list}{_dice.Of(".Count > 1", ".Count == 0", " is []", " is [_, ..]", " is { Count: > 2 }", ".Any()", ".Contains(\"a\")")})" : Compare(depth),
            10 => $"({shop.Value(Kind.Size, 0)} {_dice.Of("==", "!=", "is", "is not", ">")} InputSize.Ratio1x1)",
            11 => shop.Scope.Read(Kind.Input) is { } input ? $"({input}{_dice.Of(" is { N: > 3 }", ".N > 3", ".MaskUrl is null", " is { ImageUrls: null }", ".ImageUrls?.Count > 2", ".Style == \"auto\"", " is { Options: not null }")})" : Compare(depth),
            12 => $"({shop.Value(Kind.Real, depth - 1)} {Comparison()} {shop.Value(Kind.Real, 0)})",
            13 => $"({shop.Value(Kind.Long, depth - 1)} {Comparison()} {shop.Value(Kind.Long, 0)})",
            14 => shop.Scope.Read(Kind.List) is { } one && shop.Scope.Read(Kind.List) is { } other ? $"({one} {_dice.Of("==", "!=")} {other})" : Compare(depth),
            15 => $"(({shop.Value(Kind.Integer, 0)}, {shop.Value(Kind.Boolean, 0)}) is ({IntegerPattern()}, {_dice.Of("true", "_")}))",
            16 => $"({shop.Value(Kind.Array, 0)}.Length {Comparison()} {shop.Numbers.Small()})",
            _ => Compare(depth),
        };
    }

    public string IntegerPattern() => _dice.Of("> 3", "< 2", ">= 1 and <= 4", "1 or 5", "not 0", "< 0 or > 4", "0", "5", "> 0 and not 3");

    private string Compare(int depth) => $"({shop.Value(Kind.Integer, depth - 1)} {Comparison()} {shop.Value(Kind.Integer, 0)})";

    private string Comparison() => _dice.Of("<", "<=", ">", ">=", "==", "!=");
}
