using SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>Inputs, by initializers and <c>with</c> chains. Each initializer is a place, whose number stands in a comment behind the brace.</summary>
internal sealed class RecordMaker(Workshop shop)
{
    private static readonly (string Name, Kind Kind)[] s_input =
    [
        ("Style", Kind.Text), ("N", Kind.Integer), ("N", Kind.MaybeInteger), ("Steps", Kind.MaybeInteger), ("Seed", Kind.Long), ("Offset", Kind.Long), ("Strength", Kind.Real),
        ("Guidance", Kind.Real), ("Quality", Kind.Integer), ("Size", Kind.Size), ("ImageUrls", Kind.List), ("ImageUrls", Kind.Array), ("ImageUrls", Kind.List), ("MaskUrl", Kind.MaybeText),
        ("MaskUrl", Kind.MaybeText), ("MaskBlur", Kind.MaybeInteger), ("Tags", Kind.List), ("Tags", Kind.Array), ("Layers", Kind.Numbers), ("Code", Kind.MaybeText), ("Width", Kind.Integer),
        ("Keywords", Kind.List), ("Photo", Kind.MaybeText), ("Webhook", Kind.MaybeText), ("Options", Kind.Options),
    ];

    private static readonly (string Name, Kind Kind)[] s_options =
        [("N", Kind.Integer), ("Label", Kind.MaybeText), ("Upscaler", Kind.MaybeText), ("Upscale", Kind.MaybeInteger)];

    private readonly Dice _dice = shop.Dice;

    public string Input(int depth) => _dice.Below(depth > 0 ? 5 : 3) switch
    {
        < 3 => Whole(depth, _dice.Percent(50)),
        3 => shop.Scope.Read(Kind.Input) is { } known ? With(known, depth) : Whole(depth, isNamed: false),
        _ => With(Base(depth - 1), depth),
    };

    /// <summary>From a variable where there is one.</summary>
    public string Next(int depth) => shop.Scope.Read(Kind.Input) is { } known && _dice.Percent(60) ? With(known, depth) : Input(depth);

    public string Options(int depth)
    {
        int place = shop.NewPlace();
        string head = shop.Scope.Read(Kind.Options) is { } known && _dice.Percent(50) ? known + " with" : _dice.Of("new()", "new InputOptions");
        return $"T.Opt({place}, {head} {Braces(s_options, depth, place, "")})";
    }

    /// <summary>What stands in front of <c>with</c> has to have a type of its own.</summary>
    private string Base(int depth) => shop.Scope.Read(Kind.Input) is { } known && _dice.Percent(50) ? known
        : shop.TakesBranch(20) ? $"({shop.Conditions.Condition(1)} ? {Base(depth - 1)} : {Base(depth - 1)})"
        : _dice.Percent(30) ? With(Base(depth - 1), depth)
        : Whole(depth, isNamed: true);

    private string Whole(int depth, bool isNamed)
    {
        int place = shop.NewPlace();
        string prompt = _dice.Percent(75) ? "\"a\"" : shop.Value(Kind.Text, depth - 1);
        return $"T.In({place}, new{(isNamed ? " Input" : "()")} {Braces(s_input, depth, place, $"Prompt = {prompt}, ")})";
    }

    private string With(string known, int depth)
    {
        int place = shop.NewPlace();
        return $"T.In({place}, {known} with {Braces(s_input, depth, place, _dice.Percent(15) ? $"Prompt = {shop.Value(Kind.Text, depth - 1)}, " : "")})";
    }

    private string Braces((string Name, Kind Kind)[] properties, int depth, int place, string first)
    {
        IEnumerable<string> members = _dice.Some(properties, _dice.Below(4))
            .DistinctBy(static property => property.Name)
            .Select(property => $"{property.Name} = {Member(property.Name, property.Kind, depth - 1)}");
        return $"{{/*{place}*/ {first}{string.Join(", ", members)} }}";
    }

    private string Member(string name, Kind kind, int depth) =>
        _dice.Percent(name is "ImageUrls" or "Tags" or "Keywords" ? 15 : 5) ? "null" : shop.Value(kind, depth);
}
