using System.ComponentModel;

namespace SchemaGen.CompilerServices;

/// <summary>Collects the broken constraints of an object. For generated code.</summary>
/// <remarks>
/// Each check is a comparison that the compiler inlines, and a call only where it fails. A name of <see langword="null"/> stands for the value itself, where the
/// object around it is named by the caller: in <see cref="Items{T}"/> and <see cref="Values{T}"/>. <c>member</c> is the C# name of the property, which
/// <see cref="System.ComponentModel.DataAnnotations.ValidationResult"/> asks for.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct ViolationCollector
{
    private List<Fault>? _faults;

    internal readonly bool IsEmpty => _faults is null;

    private readonly int Count => _faults?.Count ?? 0;

    internal readonly IReadOnlyList<Fault> Faults => _faults ?? [];

    internal readonly ConstraintViolation[] ToViolations(string modelSlug) =>
        Faults.Select(fault => fault.ToViolation(modelSlug)).ToArray();

    private void Add(string? name, int index, string member, Fault fault)
    {
        fault = index < 0 ? fault : fault.InItem(index);
        (_faults ??= []).Add(name is null ? fault : fault.InMember(name, member));
    }

    private readonly void MoveIntoItem(int from, int index)
    {
        for (int i = from; i < Count; i++)
        {
            _faults![i] = _faults[i].InItem(index);
        }
    }

    private readonly void MoveIntoMember(int from, string? name, string? member)
    {
        for (int i = from; name is not null && i < Count; i++)
        {
            _faults![i] = _faults[i].InMember(name, member);
        }
    }
}
