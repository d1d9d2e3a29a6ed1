using SchemaGen.Generation.Rendering.Defaults;
using SchemaGen.Generation.Rendering.Documentation;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering.Checks;

/// <summary>Makes the expressions that determine whether a condition is satisfied.</summary>
/// <param name="shared">Collects what the expressions of the file share.</param>
/// <param name="subjectOf">Finds the member of a wire name; the value itself, where that is null.</param>
/// <param name="members">The members of the object; none where it is a value.</param>
/// <param name="others">The field with the members that the schema does not name; null where there are none.</param>
internal sealed class ConditionBuilder(SharedFields shared, Func<string?, ConditionSubject> subjectOf, IReadOnlyList<RecordProperty> members, string? others)
{
    private const string True = "true";
    private const string False = "false";

    /// <summary>Creates a builder for the members of a record.</summary>
    public static ConditionBuilder OfRecord(SharedFields shared, ObjectShape shape, EquatableArray<RecordProperty> properties, AdditionalProperty? additional)
    {
        Dictionary<string, PropertyModel> shapes = shape.Properties.ToDictionary(static property => property.WireName, StringComparer.Ordinal);
        Dictionary<string, RecordProperty> byWireName = properties.ToDictionary(static property => property.WireName, StringComparer.Ordinal);
        return new ConditionBuilder(shared, name => ConditionSubject.OfProperty(byWireName[name!], shapes[name!].Shape), properties, additional?.Field);
    }

    /// <summary>Creates a builder for the items of a list.</summary>
    public static ConditionBuilder OfItem(SharedFields shared, Shape item, ShapeType type, bool isNullable) =>
        new(shared, _ => ConditionSubject.OfItem(item, type, isNullable), [], null);

    /// <summary>Creates a builder for the value of a property.</summary>
    public static ConditionBuilder OfValue(SharedFields shared, RecordProperty property, Shape shape) => new(shared, _ => ConditionSubject.OfProperty(property, shape), [], null);

    /// <summary>The check of each rule for the value of a property: where it is not given, no rule applies.</summary>
    public IEnumerable<string> Build(RecordProperty property, IEnumerable<ConditionRule> rules)
    {
        Condition isLeftOut = Condition.Not(new GivenCondition(property.WireName));
        return rules.Select(rule =>
            $"violations.Rule({Literal.Text(property.WireName)}, {Literal.Text(rule.Keyword)}, {Whole(Condition.Any(isLeftOut, Condition.Not(rule.Where), rule.Asked))}, {Literal.Text(ConditionWords.Of(rule))}, nameof({property.Name}));");
    }

    /// <summary>The check of each rule.</summary>
    public IEnumerable<string> Build(IEnumerable<ConditionRule> rules) => rules.Select(
        rule => $"violations.Rule({Literal.Text(rule.Keyword)}, {Whole(Condition.Any(Condition.Not(rule.Where), rule.Asked))}, {Literal.Text(ConditionWords.Of(rule))});");

    /// <summary>The expression for a whole condition, which is not an operand of another.</summary>
    private string Whole(Condition condition) =>
        condition is AnyCondition any ? Join(any.Parts.Select(Expression), " || ", neutral: False, decisive: True, isWhole: true) : Expression(condition);

    public string Expression(Condition condition) => condition switch
    {
        GivenCondition given => subjectOf(given.Property) is { IsAlwaysGiven: false, Name: var name } ? name + " is not null" : True,
        ValueCondition value => Or(value.Values.Select(one => Equal(subjectOf(value.Property), one))),
        ShapeCondition keeps => And(Keeps(subjectOf(keeps.Property), keeps.Shape)),
        ItemsCondition items => Items(items),
        CountCondition count => Count(count),
        NoOthersCondition => others is null ? True : $"{others} is not {{ Count: > 0 }}",
        NotCondition { Condition: GivenCondition given } => subjectOf(given.Property) is { IsAlwaysGiven: false, Name: var name } ? name + " is null" : False,
        NotCondition { Condition: ValueCondition { Values.Count: 1 } value } => Equal(subjectOf(value.Property), value.Values[0], isNot: true),
        NotCondition not => Not(Expression(not.Condition)),
        AllCondition all => And(all.Parts.Select(Expression)),
        AnyCondition any => Or(any.Parts.Select(Expression)),
        OneCondition one => $"({string.Join(" + ", one.Parts.Select(part => $"({Expression(part)} ? 1 : 0)"))}) == 1",
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };

    private static string Equal(ConditionSubject subject, DefaultValue value, bool isNot = false)
    {
        string comparison = isNot ? " != " : " == ";
        return value switch
        {
            NullDefault => subject.Name + (isNot ? " is not null" : " is null"),
            TextDefault text when subject.Type.Kind == ShapeKind.OpenEnum => subject.Value + comparison + Literal.Text(text.Value),
            EnumDefault text when subject.Type.Kind == ShapeKind.OpenEnum => subject.Value + comparison + Literal.Text(text.WireValue),
            _ => subject.Name + comparison + DefaultBuilder.Literals.Build(new TypedDefault(value, subject.Shape, subject.Type)),
        };
    }

    private IEnumerable<string> Keeps(ConditionSubject subject, Shape shape) => shape switch
    {
        IntegerShape integer => Bounds(subject, integer),
        NumberShape number => Bounds(subject, number),
        TextShape text => Texts(subject, text),
        ListShape list => Lists(subject, list),
        _ => throw new InvalidOperationException(shape.GetType().Name),
    };

    private static IEnumerable<string> Bounds(ConditionSubject subject, IntegerShape shape)
    {
        bool isInt32 = subject.Type.Kind == ShapeKind.Int32;
        if (isInt32 && (shape.Minimum > int.MaxValue || shape.Maximum < int.MinValue))
        {
            return [False];
        }

        // The compiler warns of a bound that no int can reach.
        string number = NumberOf(subject);
        List<string> parts = [];
        if (shape.Minimum is { } minimum && !(isInt32 && minimum <= int.MinValue))
        {
            parts.Add($"{number} >= {(isInt32 ? Literal.Int32(minimum) : Literal.Int64(minimum))}");
        }

        if (shape.Maximum is { } maximum && !(isInt32 && maximum >= int.MaxValue))
        {
            parts.Add($"{number} <= {(isInt32 ? Literal.Int32(maximum) : Literal.Int64(maximum))}");
        }

        return parts.Concat(Factor(subject, shape.MultipleOf));
    }

    private static IEnumerable<string> Bounds(ConditionSubject subject, NumberShape shape)
    {
        List<string> parts = [];
        if (shape.Minimum is { } minimum)
        {
            parts.Add($"{subject.Name} {(minimum.IsExclusive ? ">" : ">=")} {Literal.Double(minimum.Value.Value)}");
        }

        if (shape.Maximum is { } maximum)
        {
            parts.Add($"{subject.Name} {(maximum.IsExclusive ? "<" : "<=")} {Literal.Double(maximum.Value.Value)}");
        }

        return parts.Concat(Factor(subject, shape.MultipleOf));
    }

    /// <summary>The expression for the number that the value is: that of an enum's member, too.</summary>
    private static string NumberOf(ConditionSubject subject) => subject.Type.Kind == ShapeKind.NumberEnum ? "(long?)" + subject.Name : subject.Name;

    private static IEnumerable<string> Factor(ConditionSubject subject, NumberLiteral? factor) =>
        factor is null ? [] : [$"{Services}Holds.MultipleOf({NumberOf(subject)}, {Literal.Double(factor.Value)})"];

    private IEnumerable<string> Texts(ConditionSubject subject, TextShape shape)
    {
        if (Arguments.Counts(shape.MinLength, shape.MaxLength) is { } counts)
        {
            yield return $"{Services}Holds.TextLength({subject.Value}, {counts})";
        }

        if (shape.Pattern is { } pattern)
        {
            yield return $"{Services}Holds.Pattern({subject.Value}, {shared.Pattern(pattern)})";
        }

        if (shape.Format == TextFormats.Uri)
        {
            yield return $"{Services}Holds.AbsoluteUri({subject.Value})";
        }
        else if (TextFormats.IsChecked(shape.Format))
        {
            yield return $"{Services}Holds.Format({subject.Value}, {Literal.Text(shape.Format)})";
        }
    }

    private static IEnumerable<string> Lists(ConditionSubject subject, ListShape shape)
    {
        if (Arguments.Counts(shape.MinItems, shape.MaxItems) is { } counts)
        {
            yield return $"{Services}Holds.ItemCount({subject.Value}, {counts})";
        }

        if (shape.UniqueItems)
        {
            yield return $"{Services}Holds.UniqueItems({subject.Value})";
        }
    }

    private string Items(ItemsCondition items)
    {
        ConditionSubject subject = subjectOf(items.Property);
        string test = OfItem(shared, ((ListShape)subject.Shape).Item, subject.Type.Item!, subject.Type.ItemIsNullable).Expression(items.Item);
        return $"{Services}Holds.Items({subject.Value}, static item => {test}, {Arguments.Counts(items)})";
    }

    private string Count(CountCondition count)
    {
        int always = members.Count(static property => property.Form.IsSent);
        List<string> parts = members
            .Where(static property => !property.Form.IsSent)
            .Select(static property => $"({property.Name} is null ? 0 : 1)")
            .ToList();
        if (others is not null)
        {
            parts.Add($"({others}?.Count ?? 0)");
        }

        // Where nothing can be left out, the number is known.
        if (parts.Count == 0)
        {
            return always >= count.Minimum && always <= count.Maximum ? True : False;
        }

        List<string> bounds = [];
        if (count.Minimum > 0)
        {
            bounds.Add(">= " + Literal.Int32(count.Minimum));
        }

        if (count.Maximum < int.MaxValue)
        {
            bounds.Add("<= " + Literal.Int32(count.Maximum));
        }

        return bounds.Count == 0 ? True : $"({string.Join(" + ", parts.Prepend(Literal.Int32(always)))}) is {string.Join(" and ", bounds)}";
    }

    private static string Not(string expression) => expression == True ? False : expression == False ? True : $"!({expression})";

    private static string And(IEnumerable<string> parts) => Join(parts, " && ", neutral: True, decisive: False);

    private static string Or(IEnumerable<string> parts) => Join(parts, " || ", neutral: False, decisive: True);

    private static string Join(IEnumerable<string> parts, string between, string neutral, string decisive, bool isWhole = false)
    {
        List<string> left = parts.Where(part => part != neutral).Distinct(StringComparer.Ordinal).ToList();
        return left.Contains(decisive) ? decisive : left.Count switch
        {
            0 => neutral,
            1 => left[0],
            _ when isWhole => string.Join(between, left),
            _ => "(" + string.Join(between, left) + ")",
        };
    }
}
