using SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>Branches, guards, jumps and exceptions.</summary>
internal sealed class BranchMaker(Workshop shop)
{
    private readonly Dice _dice = shop.Dice;

    public string Branch(Surroundings where)
    {
        string head = $"if ({shop.Conditions.Condition(2)}) {Block(where)}";
        return _dice.Below(3) switch
        {
            0 => head,
            1 => $"{head} else {Block(where)}",
            _ => shop.TakesBranch(50) ? $"{head} else if ({shop.Conditions.Condition(1)}) {Block(where)} else {Block(where)}" : $"{head} else {Block(where)}",
        };
    }

    /// <summary>Leaves the method early.</summary>
    public string Guard(Surroundings where) => _dice.Below(4) switch
    {
        0 or 1 => $"if ({shop.Conditions.Condition(2)}) {{ {where.Exit} }}",
        2 => $"if ({shop.Conditions.Condition(2)}) {{ throw new InvalidOperationException(); }}",
        _ => $"if ({shop.Conditions.Condition(1)}) {{ {shop.Scope.Inside(shop.Statements.Seen)} {where.Exit} }}",
    };

    public string Switch(Surroundings where)
    {
        if (!shop.IsWild)
        {
            return $"switch ({shop.Conditions.Condition(1)}) {{ case true: {Block(where)} break; {_dice.Of("case false", "default")}: {Block(where)} break; }}";
        }

        return _dice.Below(3) switch
        {
            0 => $"switch ({shop.Value(Kind.Integer, 1)}) {{ case 1: case 2: {Block(where)} break; case > 3 when {shop.Conditions.Condition(1)}: {Block(where)} goto default; case 0: break; default: {Block(where)} break; }}",
            1 => $"switch ({shop.Value(Kind.MaybeText, 1)}) {{ case \"a\": {Block(where)} goto case null; case null: {Block(where)} break; case {{ Length: {shop.Conditions.IntegerPattern()} }}: {Block(where)} break; }}",
            _ => $"switch ({shop.Value(Kind.Size, 0)}) {{ case InputSize.Auto: {Block(where)} break; case InputSize.Ratio1x1 or InputSize.Ratio16x9: {Block(where)} break; default: {where.Exit} break; }}",
        };
    }

    public string Try(Surroundings where)
    {
        if (!shop.IsWild)
        {
            // Any statement may throw for all that the analyzer knows, and so any of them is a branch.
            return Branch(where);
        }

        // No `yield return` stands in a `try` that has a `catch`.
        Surroundings inside = where with { Pause = where.Pause?.StartsWith("yield", StringComparison.Ordinal) == true ? null : where.Pause };
        string body = shop.Scope.Inside(() =>
            $"{{ {shop.Statements.Sequence(inside, 1)} H.Fail({shop.Conditions.Condition(1)}); {shop.Statements.Sequence(inside, 1)} }}");
        Surroundings last = new(where.Depth, ";");
        return _dice.Below(4) switch
        {
            0 => $"try {body} catch (InvalidOperationException) {Block(inside)}",
            1 => $"try {body} catch (InvalidOperationException) when ({shop.Conditions.Condition(1)}) {Block(inside)} finally {Block(last)}",
            2 => $"try {body} finally {Block(last)}",
            _ => $"try {body} catch {Block(inside)}",
        };
    }

    /// <summary>Forward over some statements, or back a few times.</summary>
    public string Jump(Surroundings where)
    {
        string label = shop.Scope.NewName("L");
        if (_dice.Percent(60))
        {
            return $"if ({shop.Conditions.Condition(1)}) {{ goto {label}; }} {Block(where)} {label}: ;";
        }

        string counter = shop.Scope.NewName("g");
        string body = Block(where with { Leave = null });
        return $"int {counter} = 0; {label}: T.Tick(); {body} if ({counter}++ < {_dice.Of("1", "2", "3")}) {{ goto {label}; }}";
    }

    private string Block(Surroundings where) => shop.Statements.Block(where);
}
