using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>Makes the key of an expression that only reads: of variables, members, operators, patterns and the methods of .NET that compute a value from their arguments. A method
/// of a user's may give another value each time; a property may too, but nobody expects it, and the compiler's own nullable analysis does not.</summary>
internal sealed class ExpressionKeyBuilder(VariableTable variables, MethodScan scan, CaptureTargets captures, KnownTypes types)
{
    /// <summary>The depth of an expression that has a key; deeper ones do not come twice.</summary>
    private const int MaximumDepth = 12;

    /// <summary>The length of a key.</summary>
    private const int MaximumLength = 500;

    private readonly StringBuilder _text = new();
    private readonly HashSet<int> _reads = [];
    private HeapReads _heap;

    /// <summary>Returns the key; null where the value may be another one each time.</summary>
    public ExpressionKey? Of(IOperation expression)
    {
        _text.Clear();
        _reads.Clear();
        _heap = HeapReads.None;
        return Append(expression, 0) ? new ExpressionKey(_text.ToString(), _reads.ToArray(), _heap) : null;
    }

    private bool Append(IOperation? expression, int depth)
    {
        switch (expression)
        {
            case null:
            case not null when depth > MaximumDepth:
                return false;
            case { ConstantValue: { HasValue: true, Value: var constant } }:
                return Append($"#{constant?.GetType().Name}:{(constant as IFormattable)?.ToString(null, CultureInfo.InvariantCulture) ?? constant}#");
            case IParenthesizedOperation parenthesized:
                return Append(parenthesized.Operand, depth + 1);
            case ILocalReferenceOperation local:
                return AppendVariable(local.Local);
            case IParameterReferenceOperation parameter:
                return AppendVariable(parameter.Parameter);
            case IFlowCaptureReferenceOperation { Id: var capture }:
                return captures.Of(capture) is { } captured ? Append(captured, depth + 1) : AppendVariable(variables.Of(capture));
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput }:
                return PatternPlaces.InputOf(expression.Parent!.Parent!.Parent!) is { } input && Append(input, depth + 1);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                return Append("this");
            case IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion:
                return AppendConversion(conversion, depth);
            case IFieldReferenceOperation field:
                _heap |= field.Field is { IsReadOnly: true } or { IsConst: true } ? HeapReads.None : HeapReads.Members;
                return AppendMember(field.Field, field.Instance, depth);
            case IPropertyReferenceOperation property:
                return AppendProperty(property, depth);
            case IArrayElementReferenceOperation element:
                _heap |= HeapReads.Contents;
                return Append(element.ArrayReference, depth + 1) && Append("[") && element.Indices.All(index => Append(index, depth + 1) && Append(","));
            case IUnaryOperation { OperatorMethod: null } unary:
                return Append($"{unary.OperatorKind}(") && Append(unary.Operand, depth + 1) && Append(")");
            case IBinaryOperation binary when binary.OperatorMethod is null or { ContainingType.SpecialType: SpecialType.System_String }:
                return AppendBinary(binary, depth);
            case IIsTypeOperation test:
                return Append(test.ValueOperand, depth + 1) && Append($" is {(test.IsNegated ? "not " : "")}T{variables.Of(test.TypeOperand)}");
            case IIsPatternOperation { Pattern: IConstantPatternOperation constant } test:
                return AppendEquality(test.Value, constant.Value, depth);
            case IIsPatternOperation test:
                _heap |= HeapReads.Members | HeapReads.Contents;
                return Append(test.Value, depth + 1) && Append($" is {test.Pattern.Syntax}");
            case IInvocationOperation call when IsPure(call):
                return AppendCall(call, depth);
            default:
                return false;
        }
    }

    private bool AppendVariable(ISymbol variable)
    {
        // Where it may be changed through a reference, nothing tells when.
        if (!scan.HasEscaped(variable))
        {
            return AppendVariable(variables.Of(variable));
        }

        // The parameter of a primary constructor is a field to the members of the type.
        _heap |= HeapReads.Members;
        return variable is IParameterSymbol { RefKind: RefKind.None, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } && Append($"f{variables.Of(variable)}");
    }

    private bool AppendVariable(int variable)
    {
        _reads.Add(variable);
        return Append($"v{variable}");
    }

    private bool AppendConversion(IConversionOperation conversion, int depth)
    {
        bool keeps = conversion.Conversion is { IsIdentity: true } or { IsReference: true, IsImplicit: true } or { IsNullable: true, IsImplicit: true };
        return keeps || conversion.Type is not { } type
            ? Append(conversion.Operand, depth + 1)
            : Append($"(T{variables.Of(type)})") && Append(conversion.Operand, depth + 1);
    }

    private bool AppendProperty(IPropertyReferenceOperation property, int depth)
    {
        bool isOfNet = LibraryTypes.IsOfNet(property.Property.ContainingAssembly);
        if (isOfNet && property.Instance is null)
        {
            // `DateTime.Now`, `Random.Shared`
            return false;
        }

        _heap |= isOfNet ? ConditionVariables.MayChange(property.Instance?.Type) ? HeapReads.Contents : HeapReads.None : HeapReads.Members;
        return AppendMember(property.Property, property.Instance, depth)
            && (property.Arguments.IsEmpty || (Append("[") && property.Arguments.All(argument => Append(argument.Value, depth + 1) && Append(","))));
    }

    private bool AppendMember(ISymbol member, IOperation? instance, int depth) =>
        (instance is null || Append(instance, depth + 1)) && Append($".m{variables.Of(member)}");

    private bool AppendBinary(IBinaryOperation binary, int depth)
    {
        if (binary.OperatorKind == BinaryOperatorKind.Equals)
        {
            return AppendEquality(binary.LeftOperand, binary.RightOperand, depth);
        }

        return Append($"{binary.OperatorKind}(") && Append(binary.LeftOperand, depth + 1) && Append(",") && Append(binary.RightOperand, depth + 1) && Append(")");
    }

    /// <summary><c>k == 3</c>, <c>3 == k</c> and <c>k is 3</c> are one condition.</summary>
    private bool AppendEquality(IOperation left, IOperation right, int depth)
    {
        (IOperation first, IOperation second) = left.ConstantValue.HasValue ? (right, left) : (left, right);
        return Append("Equals(") && Append(first, depth + 1) && Append(",") && Append(second, depth + 1) && Append(")");
    }

    private bool AppendCall(IInvocationOperation call, int depth)
    {
        if (!AppendMember(call.TargetMethod, call.Instance, depth) || !Append("("))
        {
            return false;
        }

        foreach (IArgumentOperation argument in call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal))
        {
            _heap |= ConditionVariables.MayChange(argument.Parameter?.Type) || argument.Parameter?.Type is IArrayTypeSymbol ? HeapReads.Contents : HeapReads.None;
            if (!Append(argument.Value, depth + 1) || !Append(","))
            {
                return false;
            }
        }

        _heap |= ConditionVariables.MayChange(call.Instance?.Type) ? HeapReads.Contents : HeapReads.None;
        return Append(")");
    }

    /// <summary>Determines whether a method of .NET computes a value from what it is given, and does nothing else.</summary>
    private bool IsPure(IInvocationOperation call) =>
        call.TargetMethod is { ReturnsVoid: false, ContainingType: { } type } method
        && method.Parameters.All(static parameter => parameter.RefKind is RefKind.None or RefKind.In && parameter.Type.TypeKind != TypeKind.Delegate)
        && (types.Classify(type) is LibraryType.String or LibraryType.Enum or LibraryType.Number or LibraryType.Path or LibraryType.Math or LibraryType.Sequence or LibraryType.ImmutableSequence or LibraryType.Nullable
            || (method.Name is "Contains" or "ContainsKey" or "HasFlag" or "get_HasValue" && LibraryTypes.IsOfNet(type.ContainingAssembly)));

    private bool Append(string text)
    {
        _text.Append(text);
        return _text.Length <= MaximumLength;
    }
}
