using System.ComponentModel;

namespace SchemaGen.CompilerServices;

/// <summary>Collects the broken constraints of an object. For generated code.</summary>
/// <remarks>
/// Each check is a comparison that the compiler inlines, with a call only where it fails. A name of <see langword="null"/> stands for the value itself, whose
/// name the caller adds: in <see cref="Items{T}"/> and <see cref="Values{T}"/>. <c>member</c> is the C# name of the property, which
/// <see cref="System.ComponentModel.DataAnnotations.ValidationResult"/> needs.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct ViolationCollector
{
    private List<PendingViolation>? _violations;
    private bool _isEvaluated;

    /// <summary>Gets whether the input is being read: its JSON text is evaluated then, which says more than the record does.</summary>
    internal bool IsOfText { get; init; }

    /// <summary>Gets whether the text must be evaluated.</summary>
    internal bool AwaitsEvaluation { get; private set; }

    /// <summary>Gets whether an object has rules that may count its members: a null that is left out is a member of the text.</summary>
    internal bool HasRules { get; private set; }

    internal readonly bool IsEmpty => _violations is null;

    private readonly int Count => _violations?.Count ?? 0;

    internal readonly IReadOnlyList<PendingViolation> Pending => _violations ?? [];

    internal readonly ConstraintViolation[] ToViolations(string modelSlug) =>
        Pending.Select(violation => violation.ToViolation(modelSlug)).ToArray();

    private void Add(string? name, int index, string member, PendingViolation violation)
    {
        violation = index < 0 ? violation : violation.InItem(index);
        (_violations ??= []).Add(name is null ? violation : violation.InMember(name, member));
    }

    private readonly void MoveIntoItem(int from, int index)
    {
        for (int i = from; i < Count; i++)
        {
            _violations![i] = _violations[i].InItem(index);
        }
    }

    private readonly void MoveIntoValue(int from, string key)
    {
        for (int i = from; i < Count; i++)
        {
            _violations![i] = _violations[i].InValue(key);
        }
    }

    /// <summary>Marks the violations of the value as a whole as those of one alternative.</summary>
    private readonly void MarkAlternative(int from)
    {
        for (int i = from; i < Count; i++)
        {
            _violations![i] = _violations[i].Pointer.Length == 0 ? _violations[i].OfAlternative() : _violations[i];
        }
    }

    /// <summary>Marks where an object with members of its own ends.</summary>
    private readonly void LeaveObject(int from)
    {
        for (int i = from; i < Count; i++)
        {
            _violations![i] = _violations[i] with { Subject = _violations[i].Subject.InObject() };
        }
    }

    private readonly void MoveIntoMember(int from, string? name, string? member)
    {
        for (int i = from; name is not null && i < Count; i++)
        {
            _violations![i] = _violations[i].InMember(name, member);
        }
    }
}
