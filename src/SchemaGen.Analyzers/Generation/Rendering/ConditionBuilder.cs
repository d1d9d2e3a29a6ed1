using SchemaGen.Constraints;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering;

/// <summary>Makes the checks of what holds between the members of a record.</summary>
/// <param name="shapes">The members, by wire name.</param>
/// <param name="properties">The properties that they became.</param>
internal sealed class ConditionBuilder(IReadOnlyDictionary<string, PropertyModel> shapes, IReadOnlyDictionary<string, RecordProperty> properties)
{
    private const string True = "true";
    private const string False = "false";

    public IEnumerable<string> Build(IEnumerable<ConditionRule> rules) => rules.Select(
        rule => $"violations.Rule({Literal.Text(rule.Keyword)}, {Or([Not(Expression(rule.Where)), Expression(rule.Asked)])}, {Literal.Text(Words(rule))});");

    /// <summary>The rule in plain English.</summary>
    public static string Words(ConditionRule rule) =>
        rule.Where == Condition.True ? Words(rule.Asked, isInner: false) : $"{Words(rule.Asked, isInner: true)}, where {Words(rule.Where, isInner: true)}";

    private string Expression(Condition condition) => condition switch
    {
        GivenCondition given => Given(properties[given.Property]),
        ValueCondition value => Or(value.Values.Select(one => Equal(value.Property, one))),
        NotCondition not => Not(Expression(not.Condition)),
        AllCondition all => And(all.Parts.Select(Expression)),
        AnyCondition any => Or(any.Parts.Select(Expression)),
        OneCondition one => $"({string.Join(" + ", one.Parts.Select(part => $"({Expression(part)} ? 1 : 0)"))}) == 1",
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };

    private static string Given(RecordProperty property) => property.Form.IsSent || !property.Form.IsNullable ? True : property.Name + " is not null";

    private string Equal(string name, DefaultValue value)
    {
        RecordProperty property = properties[name];
        return value switch
        {
            NullDefault => property.Name + " is null",
            TextDefault text when property.Type.Kind == ShapeKind.OpenEnum => $"{property.CheckedValue} == {Literal.Text(text.Value)}",
            EnumDefault text when property.Type.Kind == ShapeKind.OpenEnum => $"{property.CheckedValue} == {Literal.Text(text.WireValue)}",
            _ => $"{property.Name} == {DefaultBuilder.Literals.Build(new TypedDefault(value, shapes[name].Shape, property.Type))}",
        };
    }

    private static string Not(string expression) => expression == True ? False : expression == False ? True : $"!({expression})";

    private static string And(IEnumerable<string> parts) => Join(parts, " && ", neutral: True, decisive: False);

    private static string Or(IEnumerable<string> parts) => Join(parts, " || ", neutral: False, decisive: True);

    private static string Join(IEnumerable<string> parts, string between, string neutral, string decisive)
    {
        List<string> left = parts.Where(part => part != neutral).Distinct(StringComparer.Ordinal).ToList();
        return left.Contains(decisive) ? decisive : left.Count switch
        {
            0 => neutral,
            1 => left[0],
            _ => "(" + string.Join(between, left) + ")",
        };
    }

    private static string Words(Condition condition, bool isInner) => condition switch
    {
        GivenCondition given => $"'{given.Property}' is given",
        NotCondition { Condition: GivenCondition given } => $"'{given.Property}' is left out",
        ValueCondition { Values.Count: 0 } value => $"'{value.Property}' has no value that it can have",
        ValueCondition value => $"'{value.Property}' is {string.Join(" or ", value.Values.Select(Word))}",
        NotCondition { Condition: ValueCondition value } => $"'{value.Property}' is not {string.Join(" or ", value.Values.Select(Word))}",
        NotCondition not => $"it is not so that {Words(not.Condition, isInner: true)}",
        AllCondition { Parts.Count: 0 } => "anything is given",
        AnyCondition { Parts.Count: 0 } => "nothing is given",
        AllCondition all => Group(all.Parts, " and ", isInner),
        AnyCondition any => Group(any.Parts, " or ", isInner),
        OneCondition one => $"exactly one of these holds: {string.Join("; ", one.Parts.Select(static part => Words(part, isInner: false)))}",
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };

    private static string Group(EquatableArray<Condition> parts, string between, bool isInner)
    {
        string words = string.Join(between, parts.Select(static part => Words(part, isInner: true)));
        return isInner && parts.Count > 1 ? "(" + words + ")" : words;
    }

    private static string Word(DefaultValue value) => value switch
    {
        BooleanDefault boolean => Literal.Boolean(boolean.Value),
        IntegerDefault integer => ConstraintMessages.Number(integer.Value),
        NumberDefault number => number.Value.Text,
        TextDefault text => ConstraintMessages.Quote(text.Value),
        EnumDefault text => ConstraintMessages.Quote(text.WireValue),
        _ => "null",
    };
}
