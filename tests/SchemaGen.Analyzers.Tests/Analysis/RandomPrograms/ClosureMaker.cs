using SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>Lambdas and local functions that change what they capture, and other ways for a value to change behind the back of a method.</summary>
internal sealed class ClosureMaker(Workshop shop)
{
    private readonly Dice _dice = shop.Dice;

    public string Function(Surroundings where)
    {
        string name = shop.Scope.NewName("F");
        string body = shop.IsWild ? Body(where) : shop.Scope.WithoutNullable(() => Body(where));
        string between = shop.Scope.Inside(() => shop.Statements.Sequence(where, 1));
        return _dice.Below(shop.IsWild ? 7 : 2) switch
        {
            0 => $"Action {name} = () => {body}; {name}(); {between} {name}();",
            1 => $"{name}(); {{ {between} }} {name}(); void {name}() {body}",
            2 => $"H.Call(() => {body});",
            3 => $"Action {name} = () => {body}; H.Call({name});",
            4 => $"{{ {between} }} H.Call({name}); void {name}() {body}",
            5 => $"Func<int, Input> {name} = (int p) => {Made("p")}; Sink.Seen({name}({shop.Value(Kind.Integer, 1)}));",
            _ => $"Sink.Seen({name}({shop.Value(Kind.Integer, 1)})); Input {name}(int p) {{ p++; return {Made("p")}; }}",
        };
    }

    private string Body(Surroundings where) => shop.Statements.Block(where.Function, "T.Tick(); ");

    /// <summary>By reference, by a tuple, by a callee.</summary>
    public string Escape()
    {
        if (shop.Scope.Write(Kind.Integer) is not { } number)
        {
            return shop.Statements.Declare(Kind.Integer);
        }

        string other = shop.Scope.Write(Kind.Integer)!;
        string name = shop.Scope.NewName("e");
        return _dice.Below(14) switch
        {
            0 => $"H.Increase(ref {number});",
            1 => $"H.Give(out {number});",
            2 => $"({number}, {other}) = H.Pair({shop.Value(Kind.Integer, 1)});",
            3 => $"({number}, {other}) = ({other}, {number});",
            4 => $"(int {name}, {number}) = ({shop.Value(Kind.Integer, 1)}, {shop.Value(Kind.Integer, 1)});",
            5 => $"ref int {name} = ref {number}; {name} = {shop.Value(Kind.Integer, 1)};",
            6 => $"int.TryParse({shop.Value(Kind.Text, 1)}, out {number});",
            7 => shop.Scope.Write(Kind.List) is { } list ? $"H.Replace(ref {list});" : shop.Statements.Declare(Kind.List),
            8 => shop.Scope.Write(Kind.Text) is { } text ? $"H.Longer(ref {text});" : shop.Statements.Declare(Kind.Text),
            9 => $"H.Call(() => {number}{_dice.Of("++", "--", " = 7", " = 0")});",
            10 => shop.Scope.Read(Kind.List) is { } captured ? $"H.Call(() => {captured}.{_dice.Of("Clear()", "Add(\"q\")")});" : shop.Statements.Declare(Kind.List),
            11 => $"Action {name} = () => {number} += 3; {name}();",
            12 => shop.Scope.Read(Kind.List) is { } held ? $"IList<string> {name} = {held}; {name}.{_dice.Of("Clear()", "Add(\"q\")")};" : shop.Statements.Declare(Kind.List),
            _ => $"int[] {name} = {{ {number} }}; {name}[0]++; {number} = {name}[0];",
        };
    }

    private string Made(string parameter) => shop.Scope.Inside(() =>
    {
        shop.Scope.Add(parameter, Kind.Integer);
        return shop.Records.Input(2);
    });
}
