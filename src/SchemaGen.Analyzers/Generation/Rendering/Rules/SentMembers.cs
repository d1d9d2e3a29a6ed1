using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Rules;

/// <summary>Knows the members that the JSON has though C# does not ask for them: nothing that an analyzer sees of such a property tells, so no rule about one is stated.</summary>
/// <param name="shape">The object.</param>
internal sealed class SentMembers(ObjectShape shape)
{
    private readonly HashSet<Shape> _met = new(SameShape.Instance);
    private readonly List<string> _own = NamesOf(shape);
    private List<string>? _nested;

    /// <summary>Determines whether a rule is about such a member.</summary>
    /// <param name="schema">The fragment of the rule.</param>
    /// <param name="isAboutAll">Whether it asks something of members which it does not name.</param>
    public bool TakePart(string schema, bool isAboutAll) => AreIn(_own, schema, isAboutAll);

    /// <summary>Determines whether a rule that may look into the values of members is about such a member, of this object or of one within.</summary>
    public bool TakePartWithin(string schema, bool isAboutAll)
    {
        if (_nested is null)
        {
            _nested = [];
            CollectMembers(shape);
        }

        return AreIn(_nested, schema, isAboutAll);
    }

    private static bool AreIn(List<string> names, string schema, bool isAboutAll) => names.Count > 0 && (isAboutAll || names.Exists(name => schema.Contains(JsonText.Quote(name))));

    private static List<string> NamesOf(ObjectShape shape) => shape.Properties.Where(IsSentUnset).Select(static property => property.WireName).ToList();

    private static bool IsSentUnset(PropertyModel property) => property.IsRequired ? property is { IsNullable: true, Default: not null } : property.IsDiscriminator;

    private void Collect(Shape within)
    {
        switch (within)
        {
            case ListShape list:
                Collect(list.Item);
                break;
            case MapShape map:
                Collect(map.Value);
                break;
            case ObjectShape record when _met.Add(record):
                CollectMembers(record);
                break;
            case UnionShape union when _met.Add(union):
                foreach (Shape alternative in union.Alternatives)
                {
                    Collect(alternative);
                }

                break;
        }
    }

    private void CollectMembers(ObjectShape record)
    {
        _nested!.AddRange(NamesOf(record));
        foreach (PropertyModel property in record.Properties)
        {
            Collect(property.Shape);
        }
    }

    /// <summary>Compares by reference: a shape is as large as its schema.</summary>
    private sealed class SameShape : IEqualityComparer<Shape>
    {
        public static readonly SameShape Instance = new();

        public bool Equals(Shape x, Shape y) => ReferenceEquals(x, y);

        public int GetHashCode(Shape shape) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(shape);
    }
}
