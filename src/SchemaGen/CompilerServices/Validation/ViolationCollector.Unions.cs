using System.Runtime.CompilerServices;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

// Checks of values of one of several types.
public partial struct ViolationCollector
{
    /// <summary>Checks the constraints of the alternative that a union holds. The default of its type is not a value, and breaks <c>required</c>.</summary>
    public void Union<T>(string? name, T value, [CallerArgumentExpression(nameof(value))] string member = "")
        where T : struct, IModelUnion
    {
        if (value.Alternative == 0)
        {
            AddRequired(name, member, ConstraintMessages.Missing);
            return;
        }

        int from = Count;
        value.CollectViolations(ref this);
        MarkAlternative(from);
        MoveIntoMember(from, name, member);
    }

    /// <inheritdoc cref="Union{T}(string, T, string)"/>
    public void Union<T>(string? name, T? value, [CallerArgumentExpression(nameof(value))] string member = "")
        where T : struct, IModelUnion
    {
        if (value.HasValue)
        {
            Union(name, value.GetValueOrDefault(), member);
        }
    }
}
