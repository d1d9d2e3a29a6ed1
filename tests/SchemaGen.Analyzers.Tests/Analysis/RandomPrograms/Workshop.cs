using SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>What the makers of one program share.</summary>
internal sealed class Workshop
{
    public const string Flags = "a b c d";

    /// <summary>The one input that is a number.</summary>
    public const string Number = "k";

    private const int MaxPlainBranches = 4;

    private int _places;
    private int _branches;

    public Workshop(Dice dice, Mode mode)
    {
        Dice = dice;
        Mode = mode;
        Scope = new Scope(dice);
        Numbers = new NumberMaker(this);
        Texts = new TextMaker(this);
        Lists = new ListMaker(this);
        Conditions = new ConditionMaker(this);
        Records = new RecordMaker(this);
        Statements = new StatementMaker(this);
    }

    public Dice Dice { get; }

    public Mode Mode { get; }

    public Scope Scope { get; }

    public NumberMaker Numbers { get; }

    public TextMaker Texts { get; }

    public ListMaker Lists { get; }

    public ConditionMaker Conditions { get; }

    public RecordMaker Records { get; }

    public StatementMaker Statements { get; }

    public bool IsPlain => Mode == Mode.Plain;

    public bool IsWild => Mode == Mode.Wild;

    public int NewPlace() => ++_places;

    /// <summary>Whether to branch here. A plain program has few branches, so that the analyzer can keep all of their outcomes apart.</summary>
    public bool TakesBranch(int percent) => Dice.Percent(percent) && (!IsPlain || _branches++ < MaxPlainBranches);

    /// <summary>A variable of that type, or what makes one.</summary>
    public string Value(Kind kind, int depth)
    {
        if (kind is not Kind.Boolean && Dice.Percent(depth > 0 ? 35 : 70) && Scope.Read(kind) is { } variable)
        {
            return variable;
        }

        if (depth > 0 && kind is not Kind.Boolean && TakesBranch(10))
        {
            return Choice(kind, depth - 1);
        }

        return kind switch
        {
            Kind.Integer => Numbers.Integer(depth),
            Kind.MaybeInteger => Numbers.MaybeInteger(depth),
            Kind.Long => Numbers.Long(depth),
            Kind.Real => Numbers.Real(depth),
            Kind.Boolean => Conditions.Condition(depth),
            Kind.Text => Texts.Text(depth),
            Kind.MaybeText => Texts.MaybeText(depth),
            Kind.List => Lists.List(depth),
            Kind.Array => Lists.Array(depth),
            Kind.Numbers => Lists.Numbers(depth),
            Kind.Size => Numbers.Size(depth),
            Kind.Input => Records.Input(depth),
            _ => Records.Options(depth),
        };
    }

    private string Choice(Kind kind, int depth) => Dice.Below(3) switch
    {
        0 => $"({Conditions.Condition(1)} switch {{ true => {Cast(kind, depth)}, false => {Cast(kind, depth)} }})",
        _ => $"({Conditions.Condition(1)} ? {Cast(kind, depth)} : {Cast(kind, depth)})",
    };

    /// <summary>The choice has no type of its own where one of its ends is <c>null</c> or <c>[..]</c>.</summary>
    private string Cast(Kind kind, int depth) => kind is Kind.Integer or Kind.Boolean or Kind.Real or Kind.Input or Kind.Options ? Value(kind, depth) : $"({kind.Type()})({Value(kind, depth)})";
}
