using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Tests.Evaluation;

/// <summary>Forgets parts of whole values, and completes what is known in part again, in one way of many.</summary>
internal sealed class PartialValues(RandomJson random, Func<int, Instance> draw)
{
    private readonly Random _dice = random.Dice;

    /// <summary>Returns an instance of which less is known: the value is one of its completions.</summary>
    public Instance Forget(Instance value)
    {
        switch (_dice.Next(8))
        {
            case 0:
                return UnknownInstance.OfTypes(value.Types | (JsonValueTypes)_dice.Next(1, 128));
            case 1:
                return UnknownInstance.OneOf([draw(2), value, draw(1)]);
            case 2:
                return Part(value);
            default:
                return Inside(value);
        }
    }

    /// <summary>Returns one of the values that an instance may be.</summary>
    public Instance Complete(Instance part) => part switch
    {
        { IsWhole: true } => part,
        { Cases: { } cases } => Complete(cases[_dice.Next(cases.Count)]),
        NumberInstance number => Number(number),
        StringInstance text => new StringInstance(Text(text)),
        ArrayInstance array => Array(array),
        ObjectInstance value => Object(value),
        _ => draw(1),
    };

    private static Instance Part(Instance value)
    {
        switch (value)
        {
            case NumberInstance { Int64: { } number }:
                return new NumberInstance(new NumberInterval(new NumberInstance(number - 2), true, new NumberInstance(number + 1), false), number % 2 == 0 ? JsonValueTypes.Integer : JsonValueTypes.Number);
            case StringInstance { Value: { } text }:
                int length = SchemaGen.Constraints.TextLengthConstraint.CountCodePoints(text);
                return new StringInstance(Math.Max(0, length - 1), length + 1);
            case ArrayInstance { Items: var items }:
                return new ArrayInstance(items[..(items.Length / 2)], items.Length, items.Length + 2, null);
            case ObjectInstance { Names: var names, Values: var values }:
                int half = names.Length / 2;
                return new ObjectInstance(names[..half], values[..half], null, new[] { "a", "b", "c", "x1" }.Except(names), true, null);
            default:
                return value;
        }
    }

    private Instance Inside(Instance value)
    {
        switch (value)
        {
            case ArrayInstance { Items: { Length: > 0 } items }:
                return new ArrayInstance([.. items.Select(item => _dice.Next(2) == 0 ? item : Forget(item))]);
            case ObjectInstance { Names: { Length: > 0 } names, Values: var values }:
                return new ObjectInstance(names, [.. values.Select(member => _dice.Next(2) == 0 ? member : Forget(member))], [.. names.Select(_ => _dice.Next(3) > 0)], null, _dice.Next(3) == 0, null);
            default:
                return Part(value);
        }
    }

    private NumberInstance Number(NumberInstance part)
    {
        NumberInstance[] candidates =
        [
            .. Enumerable.Range(-20, 60).Select(static half => NumberInstance.Parse((half / 2.0).ToString(System.Globalization.CultureInfo.InvariantCulture)))
                .Where(number => (number.Types & part.Types) != 0 && part.Interval!.Contains(number)),
        ];
        return candidates[_dice.Next(candidates.Length)];
    }

    private string Text(StringInstance part)
    {
        int length = _dice.Next(part.MinimumLength, (int)Math.Min(part.MaximumLength, part.MinimumLength + 3L) + 1);
        return string.Concat(Enumerable.Range(0, length).Select(_ => _dice.Next(3) switch { 0 => "a", 1 => "b", _ => "😀" }));
    }

    private ArrayInstance Array(ArrayInstance part)
    {
        int count = _dice.Next(part.MinimumCount, (int)Math.Min(part.MaximumCount, part.MinimumCount + 2L) + 1);
        return new ArrayInstance([.. part.Items.Select(Complete), .. Enumerable.Range(part.Items.Length, count - part.Items.Length).Select(_ => Complete(part.Rest!))]);
    }

    private ObjectInstance Object(ObjectInstance part)
    {
        var builder = new ObjectBuilder();
        for (int i = 0; i < part.Names.Length; i++)
        {
            if (part.IsCertain(i) || _dice.Next(2) == 0)
            {
                builder.Add(part.Names[i], Complete(part.Values[i]));
            }
        }

        foreach (string name in random.Names().Append("other").Where(name => part.MayBeOther(name) && _dice.Next(2) == 0))
        {
            builder.Add(name, Complete(part.Rest!));
        }

        return builder.Build();
    }
}
