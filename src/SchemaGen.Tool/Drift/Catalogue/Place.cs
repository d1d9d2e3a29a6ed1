using SchemaGen.Evaluation.Instances;
using SchemaGen.Json;
using SchemaGen.Tool.Drift.Schemas;
using SchemaGen.Tool.Drift.Witnesses;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>A place in the input, with what the two schemas say of the value there.</summary>
internal sealed class Place
{
    private readonly Place? _parent;
    private readonly PathStep? _step;

    private Place(Place? parent, PathStep? step, MergedSchema before, MergedSchema after, bool isMonotone)
    {
        _parent = parent;
        _step = step;
        Old = before;
        New = after;
        IsMonotone = isMonotone;
    }

    public MergedSchema Old { get; }

    public MergedSchema New { get; }

    /// <summary>Gets whether a wider schema here makes the input as a whole wider: not where only one of several alternatives may apply.</summary>
    public bool IsMonotone { get; }

    public IReadOnlyList<PathStep> Path => _parent is null ? [] : [.. _parent.Path, _step!];

    /// <summary>Gets the places around it, the nearest first.</summary>
    public IEnumerable<Place> Outer
    {
        get
        {
            for (Place? place = _parent; place is not null; place = place._parent)
            {
                yield return place;
            }
        }
    }

    /// <summary>Gets the number of steps from the input.</summary>
    public int Depth => _parent is null ? 0 : _parent.Depth + 1;

    /// <summary>Gets the name of the innermost member around the place; null in the input itself.</summary>
    public string? MemberName => _step?.Kind == StepKind.Member ? _step.Name : _parent?.MemberName;

    /// <summary>Gets the place as a JSON Pointer, with <c>*</c> for each item or member.</summary>
    public string Pointer => _parent is null ? "" : _parent.Pointer + _step!.Kind switch
    {
        StepKind.Member => "/" + JsonPointer.Escape(_step.Name),
        StepKind.Alternative => "",
        _ => "/*",
    };

    /// <summary>Gets the place in words: <c>'width' of 'size'</c>, <c>each item of 'image_urls'</c>; <c>the input</c>.</summary>
    public string Subject => Head + Tail;

    /// <summary>Gets the part itself, with what it is taken to be: <c>each item with 'type' "a"</c>.</summary>
    private string Head => _parent is null ? "the input" : _step!.Kind switch
    {
        StepKind.Member => $"'{_step.Name}'",
        StepKind.Item => "each item",
        StepKind.Entry => _parent.IsInput ? "each other member" : "each member",
        _ => Words.Constants(Old) is { Length: > 0 } constants ? $"{_parent.Head} with {constants}" : _parent.Head,
    };

    /// <summary>Gets what it is a part of.</summary>
    private string Tail => _parent is null ? "" : _step!.Kind switch
    {
        StepKind.Alternative => _parent.Tail,
        StepKind.Item => " of " + _parent.Subject,
        _ => _parent.IsInput ? "" : " of " + _parent.Subject,
    };

    private bool IsInput => _parent is null || (_step!.Kind == StepKind.Alternative && _parent.IsInput);

    public static Place Input(SchemaSide before, SchemaSide after) => new(null, null, MergedSchema.Of(before.Root), MergedSchema.Of(after.Root), isMonotone: true);

    /// <summary>The place of a part of the value.</summary>
    public Place Into(StepKind kind, string name, IReadOnlyList<Node> before, IReadOnlyList<Node> after) =>
        new(this, new PathStep(kind, name), MergedSchema.Of(before), MergedSchema.Of(after), IsMonotone);

    /// <summary>The same place, where the value is taken to be one of several alternatives.</summary>
    /// <param name="before">The alternative in the old schema.</param>
    /// <param name="after">The alternative in the new schema.</param>
    /// <param name="isMonotone">Whether several alternatives may apply.</param>
    public Place As(Node before, Node after, bool isMonotone) =>
        new(this, new PathStep(StepKind.Alternative, "", before), MergedSchema.Of(before), MergedSchema.Of(after), IsMonotone && isMonotone);

    /// <summary>The place without the alternatives of which one is only null, for they say no more than the type does.</summary>
    public (MergedSchema Old, MergedSchema New) Unwrapped => (Nullables.Unwrap(Old), Nullables.Unwrap(New));

    /// <summary>What an input must hold so that it holds a value here.</summary>
    public Target Holding(Instance value) => new(Path, value);

    /// <summary>What an input must hold so that a member of the value here has a value, or is missing.</summary>
    public Target HoldingMember(string name, Instance? value) => new([.. Path, new PathStep(StepKind.Member, name)], value);
}
