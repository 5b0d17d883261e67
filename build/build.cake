// What can be built and run here: ./build.sh --description, ./build.sh --tree
#load "tasks/*.cake"

RunTarget(Argument("target", "Full"));
