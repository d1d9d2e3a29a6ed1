using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Checks;

/// <summary>A value that the enum has a member for (SG1006): the cast <c>(AspectRatio)99</c> compiles.</summary>
internal sealed class DefinedEnumCheck(string name, IReadOnlyList<KeyValuePair<string, long>> members) : ValueCheck
{
    /// <summary>More names than this, and a message no longer helps.</summary>
    private const int ListedNames = 12;

    public static DefinedEnumCheck Create(INamedTypeSymbol type)
    {
        var members = new List<KeyValuePair<string, long>>();
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (field.HasConstantValue && Constants.TryToInt64(field.ConstantValue, out long value))
            {
                members.Add(new(field.Name, value));
            }
        }

        return new DefinedEnumCheck(type.Name, members);
    }

    public override Finding? Check(KnownValue value) =>
        value is IntegerValue { Value: var number } && members.Count > 0 && !members.Any(member => member.Value == number)
            ? new Finding(DiagnosticDescriptors.NotAllowed, $"({name}){ConstraintMessages.Number(number)}", ListNames())
            : null;

    private string ListNames() =>
        string.Join(", ", members.Take(ListedNames).Select(static member => member.Key)) + (members.Count > ListedNames ? ", …" : "");
}
