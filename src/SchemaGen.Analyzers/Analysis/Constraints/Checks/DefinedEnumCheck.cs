using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Requires a member of the enum (SG1006): the cast <c>(AspectRatio)99</c> compiles.</summary>
/// <param name="members">The numbers of the members, with their values in JSON.</param>
internal sealed class DefinedEnumCheck(IReadOnlyList<KeyValuePair<long, string>> members) : ValueCheck
{
    public override Finding? Check(AbstractValue value) =>
        value is IntegerValue number && members.Count > 0 && !members.Any(member => number.Contains(member.Key))
            ? new Finding(
                DiagnosticDescriptors.NotAllowed,
                FoundWords.Describe(number),
                ConstraintMessages.Allowed(members.Select(static member => member.Value)))
            : null;
}
