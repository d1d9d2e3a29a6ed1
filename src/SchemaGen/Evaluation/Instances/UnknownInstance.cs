namespace SchemaGen.Evaluation.Instances;

/// <summary>A value that is one of several, or of which only the possible types are known.</summary>
internal sealed class UnknownInstance : Instance
{
    // Behind Deep, which its cases contain.
    private static readonly UnknownInstance s_deep = new();
    private static readonly UnknownInstance s_anything = new(CasesOf(JsonValueTypes.Any));

    private readonly IReadOnlyList<Instance>? _cases;

    private UnknownInstance()
        : base(JsonValueTypes.Any, false, 0)
    {
    }

    private UnknownInstance(IReadOnlyList<Instance> cases)
        : base(TypesOf(cases), false, HeightOf(cases)) => _cases = cases;

    /// <summary>A value of which nothing is known, inside one of which nothing is known either. It has no cases, so that it has no end.</summary>
    public static UnknownInstance Deep => s_deep;

    public override IReadOnlyList<Instance>? Cases => _cases;

    /// <summary>Returns a value of which only the possible types are known.</summary>
    public static Instance OfTypes(JsonValueTypes types) => types == JsonValueTypes.Any ? s_anything : OneOf(CasesOf(types));

    /// <summary>Returns a value that is one of several.</summary>
    public static Instance OneOf(IReadOnlyList<Instance> cases) => cases.Count == 1 ? cases[0] : new UnknownInstance(cases);

    private static List<Instance> CasesOf(JsonValueTypes types)
    {
        var cases = new List<Instance>();
        if ((types & JsonValueTypes.Null) != 0)
        {
            cases.Add(LiteralInstance.Null);
        }

        if ((types & JsonValueTypes.Boolean) != 0)
        {
            cases.Add(LiteralInstance.True);
            cases.Add(LiteralInstance.False);
        }

        if ((types & JsonValueTypes.Number) != 0)
        {
            cases.Add(new NumberInstance(NumberInterval.All, types));
        }

        if ((types & JsonValueTypes.String) != 0)
        {
            cases.Add(new StringInstance(0, int.MaxValue));
        }

        if ((types & JsonValueTypes.Array) != 0)
        {
            cases.Add(new ArrayInstance([], 0, int.MaxValue, null));
        }

        if ((types & JsonValueTypes.Object) != 0)
        {
            cases.Add(new ObjectInstance([], [], null, null, true, null));
        }

        return cases;
    }

    private static JsonValueTypes TypesOf(IReadOnlyList<Instance> cases)
    {
        JsonValueTypes types = JsonValueTypes.None;
        foreach (Instance one in cases)
        {
            types |= one.Types;
        }

        return types;
    }

    private static int HeightOf(IReadOnlyList<Instance> cases)
    {
        int height = 0;
        foreach (Instance one in cases)
        {
            height = Math.Max(height, one.Height);
        }

        return height;
    }
}
