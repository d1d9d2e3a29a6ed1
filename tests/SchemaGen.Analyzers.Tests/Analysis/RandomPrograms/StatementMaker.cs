using SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>Statements in a row: declarations, assignments, changes of lists, inputs; and the statements that hold others.</summary>
internal sealed class StatementMaker
{
    private readonly Workshop _shop;
    private readonly Dice _dice;
    private readonly BranchMaker _branches;
    private readonly LoopMaker _loops;
    private readonly ClosureMaker _closures;

    public StatementMaker(Workshop shop)
    {
        _shop = shop;
        _dice = shop.Dice;
        _branches = new BranchMaker(shop);
        _loops = new LoopMaker(shop);
        _closures = new ClosureMaker(shop);
    }

    /// <summary>Statements between braces, whose variables nobody else sees.</summary>
    public string Block(Surroundings where, string first = "") =>
        _shop.Scope.Inside(() => $"{{ {first}{Sequence(where, 1 + _dice.Below(3))} }}");

    public string Sequence(Surroundings where, int count) => string.Join("\n", Enumerable.Range(0, count).Select(_ => Statement(where)));

    /// <summary>A variable with its first value.</summary>
    public string Declare(Kind kind)
    {
        string value = _shop.Value(kind, 2);
        string name = _shop.Scope.NewName("v");
        _shop.Scope.Add(name, kind);
        return $"{kind.Type()} {name} = {value};";
    }

    public string Seen()
    {
        if (_dice.Percent(50))
        {
            return $"Sink.Seen({_shop.Records.Next(3)});";
        }

        string made = _shop.Records.Next(3);
        string name = _shop.Scope.NewName("r");
        _shop.Scope.Add(name, Kind.Input);
        return $"Input {name} = {made};" + (_dice.Percent(60) ? $"\nSink.Seen({name});" : "");
    }

    private string Statement(Surroundings where)
    {
        if (where.Depth > 0 && _dice.Percent(30))
        {
            return Compound(where.Deeper);
        }

        return _dice.Below(_shop.IsPlain ? 9 : 13) switch
        {
            0 or 1 => Declare(_dice.Of(Kinds.All.Where(static kind => kind is not Kind.Boolean).ToArray())),
            2 or 3 => Assign(),
            4 or 5 => Change(),
            6 or 7 or 8 => Seen(),
            9 => _shop.IsWild ? _closures.Escape() : Change(),
            10 when where.Leave is not null => $"if ({_shop.Conditions.Condition(1)}) {{ {where.Leave} }}",
            11 when where.Pause is not null => where.Pause,
            12 => _dice.Of("facts.A = !facts.A;", "facts.K++;", "H.Flip(facts);", "H.Turn();", "H.Switch = !H.Switch;", "facts.D = !facts.D;", "facts = facts.Next ?? facts;"),
            _ => Assign(),
        };
    }

    private string Compound(Surroundings where) => _dice.Below(_shop.IsPlain ? 3 : 10) switch
    {
        < 3 => _shop.TakesBranch(100) ? _branches.Branch(where) : Assign(),
        3 => _branches.Guard(where),
        4 or 5 => _loops.Loop(where),
        6 => _branches.Try(where),
        7 => _branches.Jump(where),
        8 => _closures.Function(where),
        _ => _branches.Switch(where),
    };

    private string Assign()
    {
        Kind kind = _dice.Of(Kinds.All.Where(static kind => kind is not Kind.Boolean).ToArray());
        if (_shop.Scope.Write(kind) is not { } target)
        {
            return Declare(kind);
        }

        return (kind, _dice.Below(4)) switch
        {
            (Kind.Integer, 0) => $"{target}{_dice.Of("++", "--")};",
            (Kind.Integer, 1) => $"{target} {_dice.Of("+=", "-=", "*=")} {_shop.Numbers.Small()};",
            (Kind.Integer, 2) when _shop.IsWild => $"{target} {_dice.Of("/=", "%=", "&=", "|=", "^=", "<<=", ">>=")} {_shop.Value(Kind.Integer, 1)};",
            (Kind.Text, 0) => $"{target} = T.Text({target} + {_shop.Texts.Literal()});",
            (Kind.Text, 1) => $"{target} += {_shop.Texts.Literal()};",
            (Kind.MaybeText, 0) when !_shop.IsPlain => $"{target} ??= {_shop.Texts.Literal()};",
            (Kind.MaybeInteger, 0) when !_shop.IsPlain => $"{target} ??= {_shop.Numbers.Small()};",
            (Kind.Input, _) => $"{target} = {_shop.Records.Next(2)};",
            _ => $"{target} = {_shop.Value(kind, 2)};",
        };
    }

    private string Change()
    {
        if (_shop.Scope.Read(Kind.List) is not { } list)
        {
            return Declare(Kind.List);
        }

        switch (_dice.Below(_shop.IsPlain ? 8 : _shop.IsWild ? 14 : 10))
        {
            case < 4:
                return $"{list}.Add({_shop.Lists.Item()});";
            case 4:
                return $"{list}.AddRange(new[] {{ {_shop.Lists.Item()}, {_shop.Lists.Item()} }});";
            case 5:
                return $"{list}.Clear();";
            case 6:
                return $"{list}.AddRange(T.Items({_shop.Value(Kind.List, 1)}));";
            case 7:
                string alias = _shop.Scope.NewName("v");
                _shop.Scope.Add(alias, Kind.List);
                return $"List<string> {alias} = {list};";
            case 8:
                return _shop.Scope.Read(Kind.Numbers) is { } numbers ? $"{numbers}.Add({_shop.Value(Kind.Integer, 1)});" : Declare(Kind.Numbers);
            case 9:
                return $"{list}.Insert(0, {_shop.Lists.Item()});";
            case 10:
                return $"if ({list}.Count > 0) {{ {list}.{_dice.Of("RemoveAt(0)", "RemoveAt(" + list + ".Count - 1)", "RemoveRange(0, 1)", "Remove(\"a\")", "RemoveAll(x => x.Length == 1)")}; }}";
            case 11:
                return $"H.{_dice.Of("Grow", "Shrink")}({list});";
            case 12:
                return _shop.Scope.Read(Kind.Array) is { } array ? $"if ({array}.Length > 0) {{ {array}[0] = {_shop.Value(Kind.Text, 1)}; }}" : Declare(Kind.Array);
            default:
                return $"{list}.{_dice.Of("Reverse", "Sort")}();";
        }
    }
}
